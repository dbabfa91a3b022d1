import Taro from '@tarojs/taro';
import { problemOfAnswer, problemOfFailure } from './api-problem';
import { apiUrl, newIdempotencyKey, withFreshToken } from './request';

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
  return withFreshToken((bearer) => send<T>(path, filePath, bearer, key, onProgress));
}

async function send<T>(
  path: string,
  filePath: string,
  bearer: string | undefined,
  key: string,
  onProgress: OnProgress | undefined,
): Promise<T> {
  let answer: { statusCode: number; data: string };
  try {
    const task = Taro.uploadFile({
      url: apiUrl(path),
      filePath,
      name: 'file',
      fileName: 'photo.jpg',
      header: { authorization: `Bearer ${bearer ?? ''}`, 'idempotency-key': key },
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
