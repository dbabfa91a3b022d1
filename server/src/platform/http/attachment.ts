import { create } from 'content-disposition';

const NAME_MAX_CHARS = 80;
/** What a file's name cannot hold on some machine, and signs that turn a name around. */
const NOT_A_NAME = /[\u0000-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\\/:*?"<>|]+/g;

/** `Content-Disposition` of a file to be kept under this name, Chinese too (RFC 6266); whatever the name holds, it is one name and one header. */
export function attachment(fileName: string): string {
  const clean = fileName
    .replace(NOT_A_NAME, '_')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '_')
    .replace(/^[.\s]+/, '');
  const [, stem = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,5})?$/s.exec(clean) ?? [];
  const name = Array.from(stem).slice(0, NAME_MAX_CHARS).join('').trim() || 'file';
  return create(name + ending, { fallback: `file${ending}` });
}
