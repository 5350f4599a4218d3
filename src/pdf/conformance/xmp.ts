import { PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { type PdfaLevel, type PdfMetadata, PROGRAM } from './metadata.ts';
import type { Print } from './print.ts';

/** Sets the XMP metadata: uncompressed, so that what knows nothing of PDF finds it (ISO 19005-2, 6.6.2.1). */
export function setXmp(print: Print, metadata: PdfMetadata, level: PdfaLevel): void {
  const bytes = Buffer.from(xmpPacket(metadata, level), 'utf8');
  const dictionary = print.context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length });
  print.catalog.set(PDFName.of('Metadata'), print.context.register(PDFRawStream.of(dictionary, bytes)));
}

/** The packet's first line has a byte order mark, and the id that every XMP packet has. */
const PACKET_START = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>';

/** The metadata as an XMP packet (ISO 16684-1), with the claims to PDF/A and PDF/UA-1. */
export function xmpPacket(metadata: PdfMetadata, level: PdfaLevel): string {
  const [part, conformance] = level.toUpperCase();
  const { made } = metadata;
  return `${PACKET_START}
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <dc:format>application/pdf</dc:format>
  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(metadata.title)}</rdf:li></rdf:Alt></dc:title>
  <dc:creator><rdf:Seq><rdf:li>${escaped(metadata.author)}</rdf:li></rdf:Seq></dc:creator>
  <dc:language><rdf:Bag><rdf:li>${escaped(metadata.language)}</rdf:li></rdf:Bag></dc:language>
  <xmp:CreateDate>${made}</xmp:CreateDate>
  <xmp:ModifyDate>${made}</xmp:ModifyDate>
  <xmp:MetadataDate>${made}</xmp:MetadataDate>
  <xmp:CreatorTool>${PROGRAM}</xmp:CreatorTool>
  <pdf:Producer>${PROGRAM}</pdf:Producer>
  <pdfaid:part>${part}</pdfaid:part>
  <pdfaid:conformance>${conformance}</pdfaid:conformance>
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${UA_SCHEMA}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** PDF/A knows nothing of PDF/UA's property: it must be described in the file (ISO 19005-2, 6.6.2.3). */
const UA_SCHEMA = `<rdf:Description rdf:about=""
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
