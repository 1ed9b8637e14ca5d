import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';

/** Kind of file, known by its content → how its name may end. */
const endings = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  odt: ['odt'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
} as const;
export type FileKind = keyof typeof endings;

/** First bytes that tell a kind. */
const signatures: readonly [FileKind, Buffer][] = [
  ['pdf', Buffer.from('%PDF-')],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['jpeg', Buffer.from([0xff, 0xd8, 0xff])],
];
const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** What it is by its content; null where it is none of the kinds, or an office file with a program in it. */
export const kindOf = (content: Buffer): FileKind | null => {
  const found = signatures.find(([, start]) => content.subarray(0, start.length).equals(start));
  if (found) return found[0];
  return content.subarray(0, zip.length).equals(zip) ? kindOfPackage(content) : null;
};

/** The name ends as files of this kind do. */
export const fitsName = (kind: FileKind, name: string): boolean =>
  (endings[kind] as readonly string[]).includes(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '');

/** Stored as it is, as OpenDocument asks: nothing is inflated, whatever sizes a package claims. */
const isMediaType = ({ name, compression, size, originalSize }: UnzipFileInfo) =>
  name === 'mimetype' && compression === 0 && size === originalSize && size < 100;

/** More entries than an office file has; the directory of a package is read whole. */
const mostEntries = 10_000;

/** Where office files keep programs: VBA in any binary part but pictures and printer settings, Basic and other scripts. */
const isProgram = (name: string): boolean =>
  /vbaProject|^(Basic|Scripts)\//i.test(name) || (/\.bin$/i.test(name) && !/printerSettings\d*\.bin$/i.test(name));

/** Office files are packages: what is in them tells which. Nothing but the few bytes of a media type is unpacked. */
const kindOfPackage = (content: Buffer): FileKind | null => {
  const names = new Set<string>();
  let mediaType: Uint8Array | undefined;
  try {
    const unpacked = unzipSync(content, {
      filter: (file) => {
        // A name that stands twice would be read twice.
        if (names.has(file.name) || names.size >= mostEntries) throw new Error('This is no office file.');
        names.add(file.name);
        return isMediaType(file);
      },
    });
    mediaType = unpacked['mimetype'];
  } catch {
    return null;
  }
  if ([...names].some(isProgram)) return null;
  if (mediaType) return strFromU8(mediaType) === 'application/vnd.oasis.opendocument.text' ? 'odt' : null;
  if (!names.has('[Content_Types].xml')) return null;
  if (names.has('word/document.xml')) return 'docx';
  return names.has('xl/workbook.xml') ? 'xlsx' : null;
};
