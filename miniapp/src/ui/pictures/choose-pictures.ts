import Taro from '@tarojs/taro';
import { toast } from '../toast/toast';

/** Paths of the pictures chosen, at most `count`; none when the person changed their mind or did not agree to the privacy guide. */
export async function choosePictures(count: number): Promise<string[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sizeType: ['compressed'],
      sourceType: SILIN_H5 ? ['album'] : ['album', 'camera'],
    });
    return tempFiles.map((f) => f.tempFilePath);
  } catch (failure) {
    const { errMsg = '', errno } = failure as { errMsg?: string; errno?: number };
    if (errno === 112 || /privacy|auth/i.test(errMsg)) toast('没有取得照片的许可，不加照片也可以');
    return [];
  }
}
