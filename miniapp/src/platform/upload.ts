import Taro from '@tarojs/taro';
import { ApiProblem, problemOfAnswer, problemOfFailure } from './api-problem';
import { apiUrl, newIdempotencyKey, refreshOnce } from './request';
import { tokenStore } from './token-store';

const TIMEOUT_MS = 60_000;

/** Told while a picture is on its way: how many percent went out. */
export type OnProgress = (percent: number) => void;

/** Sends one picture (multipart field `file`) and gives the server's answer. Throws ApiProblem. */
export async function upload<T>(
  path: string,
  filePath: string,
  key: string = newIdempotencyKey(),
  onProgress?: OnProgress,
): Promise<T> {
  try {
    return await send<T>(path, filePath, key, onProgress);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401 || !tokenStore.get()) throw error;
    await refreshOnce();
    return send<T>(path, filePath, key, onProgress);
  }
}

async function send<T>(path: string, filePath: string, key: string, onProgress?: OnProgress): Promise<T> {
  let answer: { statusCode: number; data: string };
  try {
    const task = Taro.uploadFile({
      url: apiUrl(path),
      filePath,
      name: 'file',
      fileName: 'photo.jpg',
      header: { authorization: `Bearer ${tokenStore.get()?.accessToken ?? ''}`, 'idempotency-key': key },
      timeout: TIMEOUT_MS,
    });
    if (onProgress) task.progress?.((p) => onProgress(p.progress));
    answer = await task;
  } catch (failure) {
    throw problemOfFailure((failure as { errMsg?: string })?.errMsg ?? '');
  }
  if (answer.statusCode >= 200 && answer.statusCode < 300) {
    return (typeof answer.data === 'string' ? JSON.parse(answer.data) : answer.data) as T;
  }
  throw problemOfAnswer(answer.statusCode, answer.data);
}
