import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/**
 * Files as a zip file that is the same every time: in the order of their names, but the package's own table of contents
 * first, as readers expect. Node's zlib compresses on threads of its own, where a deflate in JavaScript took as long as
 * writing the document.
 */
export async function zipped(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const first = '[Content_Types].xml';
  const paths = Object.keys(files).sort(
    (a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1),
  );
  const zip = new ZipFile();
  // A zip file keeps local time: the same wall clock gives the same bytes in every zone.
  const mtime = new Date(2000, 0, 1);
  for (const path of paths) {
    const { buffer: memory, byteOffset, byteLength } = files[path]!;
    zip.addBuffer(Buffer.from(memory, byteOffset, byteLength), path, {
      mtime,
      mode: 0o100644,
      compressionLevel: 6,
      forceDosTimestamp: true,
    });
  }
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}
