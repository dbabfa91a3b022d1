import Taro from '@tarojs/taro';

/** Hands a text file to the person: a download in a browser, a file to send on in WeChat. Gives false when they changed their mind. */
export async function saveTextFile(fileName: string, text: string): Promise<boolean> {
  if (SILIN_H5) {
    const type = fileName.endsWith('.html') ? 'text/html;charset=utf-8' : 'application/json';
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(url);
    return true;
  }
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
  try {
    await Taro.shareFileMessage({ filePath, fileName });
    return true;
  } catch {
    return false;
  }
}
