import { expect, it } from 'vitest';
import { pdfDate } from '../../../../src/pdf/conformance/metadata.ts';
import { xmpPacket } from '../../../../src/pdf/conformance/xmp.ts';

const metadata = {
  title: 'Å <b> & "c"',
  author: 'Socialnämnden',
  language: 'sv-SE',
  made: '2025-06-12T12:00:00Z',
};

it('is well-formed, whatever the title', () => {
  const packet = xmpPacket(metadata, '2a');
  expect(packet).toContain('>Å &lt;b&gt; &amp; &quot;c&quot;<');
  const open: string[] = [];
  for (const [, slash, name, selfClosing] of packet.matchAll(/<(\/?)([a-zA-Z]+:[a-zA-Z]+)[^>]*?(\/?)>/g)) {
    if (slash) expect(open.pop()).toBe(name);
    else if (!selfClosing) open.push(name!);
  }
  expect(open).toEqual([]);
});

it('begins with a byte order mark, as packets do', () => {
  expect(xmpPacket(metadata, '2a')).toMatch(/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>\n/);
  expect(xmpPacket(metadata, '2a')).toMatch(/<\?xpacket end="w"\?>$/);
});

it('claims what it is told to', () => {
  expect(xmpPacket(metadata, '3a')).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(xmpPacket(metadata, '3a')).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
});

it('has the same date as the information dictionary', () => {
  expect(xmpPacket(metadata, '2a').match(/2025-06-12T12:00:00Z/g)).toHaveLength(3);
  expect(pdfDate(metadata)).toBe('D:20250612120000Z');
});
