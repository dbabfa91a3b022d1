import Taro from '@tarojs/taro';

/** Hands a text file to the person: a download in a browser, a file to send on in WeChat. Gives false when they changed their mind. */
export async function saveTextFile(fileName: string, text: string): Promise<boolean> {
  if (SILIN_H5) {
    download(
      fileName,
      new Blob([text], { type: fileName.endsWith('.html') ? 'text/html;charset=utf-8' : 'application/json' }),
    );
    return true;
  }
  const filePath = inUserFolder(fileName);
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
  try {
    await Taro.shareFileMessage({ filePath, fileName });
    return true;
  } catch {
    return false;
  }
}

const FILE_TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
} as const;

/**
 * Shows a file that the server has made: a download in a browser; on a phone WeChat's reader, from where it can be printed or sent
 * on, or the picture to be kept. Gives false when the phone could not show it.
 */
export async function openFile(fileName: string, bytes: ArrayBuffer, type: keyof typeof FILE_TYPES): Promise<boolean> {
  if (SILIN_H5) {
    download(fileName, new Blob([bytes], { type: FILE_TYPES[type] }));
    return true;
  }
  const filePath = inUserFolder(fileName);
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, bytes);
    if (type === 'png') await Taro.previewImage({ urls: [filePath] });
    else await Taro.openDocument({ filePath, fileType: type, showMenu: true });
    return true;
  } catch {
    return false;
  }
}

/** The same for a PDF. */
export const openPdf = (fileName: string, bytes: ArrayBuffer): Promise<boolean> => openFile(fileName, bytes, 'pdf');

/** A file the server has made, as a download; in a browser only. */
export function saveBytes(fileName: string, bytes: ArrayBuffer, type: string): void {
  download(fileName, new Blob([bytes], { type }));
}

/** Takes a file away that was opened, when it says more than the phone should keep. */
export function forgetFile(fileName: string): void {
  if (SILIN_H5) return;
  try {
    Taro.getFileSystemManager().unlinkSync(inUserFolder(fileName));
  } catch {
    // never written, or gone already
  }
}

const inUserFolder = (fileName: string): string => `${Taro.env.USER_DATA_PATH}/${fileName}`;

function download(fileName: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
