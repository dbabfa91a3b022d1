import Taro from '@tarojs/taro';
import { chooseFile, sendFile } from './chosen-file';
import { upload } from './upload';

/** A file of this device: where it can be shown from, and in a browser the file itself. */
export interface LocalFile {
  readonly path: string;
  readonly file?: File;
}

/** Lets the person choose one file of the computer; undefined when they changed their mind. In a browser only. */
export async function chooseLocal(accept: string): Promise<LocalFile | undefined> {
  const file = await chooseFile(accept);
  return file && { path: URL.createObjectURL(file), file };
}

/** Sends it (multipart field `file`) and gives the server's answer. Throws ApiProblem. */
export const sendLocal = <T>(to: string, { path, file }: LocalFile, key: string): Promise<T> =>
  file ? sendFile<T>(to, file, {}, key) : upload<T>(to, path, key);

/** A place on this device from which a picture or a recording that was read can be shown; `forgetLocal` takes it away again. */
export function localFile(fileName: string, bytes: ArrayBuffer, type: string): string {
  if (SILIN_H5) return URL.createObjectURL(new Blob([bytes], { type }));
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  Taro.getFileSystemManager().writeFileSync(filePath, bytes);
  return filePath;
}

/** Takes it away: it says more than the device should keep. */
export function forgetLocal(place: string): void {
  if (SILIN_H5) return URL.revokeObjectURL(place);
  try {
    Taro.getFileSystemManager().unlinkSync(place);
  } catch {
    // gone already
  }
}
