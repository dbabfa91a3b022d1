import Taro from '@tarojs/taro';
import { ApiProblem, problemOfAnswer, problemOfFailure } from './api-problem';
import { apiUrl, newIdempotencyKey, refreshOnce } from './request';
import { tokenStore } from './token-store';

const TIMEOUT_MS = 60_000;

/** Sends one picture (multipart field `file`) and gives the server's answer. Throws ApiProblem. */
export async function upload<T>(path: string, filePath: string, key: string = newIdempotencyKey()): Promise<T> {
  try {
    return await send<T>(path, filePath, key);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401 || !tokenStore.get()) throw error;
    await refreshOnce();
    return send<T>(path, filePath, key);
  }
}

async function send<T>(path: string, filePath: string, key: string): Promise<T> {
  let answer: { statusCode: number; data: string };
  try {
    answer = await Taro.uploadFile({
      url: apiUrl(path),
      filePath,
      name: 'file',
      fileName: 'photo.jpg',
      header: { authorization: `Bearer ${tokenStore.get()?.accessToken ?? ''}`, 'idempotency-key': key },
      timeout: TIMEOUT_MS,
    });
  } catch (failure) {
    throw problemOfFailure((failure as { errMsg?: string })?.errMsg ?? '');
  }
  if (answer.statusCode >= 200 && answer.statusCode < 300) {
    return (typeof answer.data === 'string' ? JSON.parse(answer.data) : answer.data) as T;
  }
  throw problemOfAnswer(answer.statusCode, answer.data);
}
