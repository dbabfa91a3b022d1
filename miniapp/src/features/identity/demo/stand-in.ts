import Taro from '@tarojs/taro';
import { asProblem, problemOfAnswer, problemOfFailure } from '@/platform/api-problem';

/** Somebody with WeChat in the demo: invented, kept by the stand-in for the platform. */
export interface Persona {
  openid: string;
  nickname: string;
  role: string;
}

/** The two calls the demo makes to the WeChat stand-in, in place of what a phone does. Both throw ApiProblem. */
export const standIn = {
  personas: async (): Promise<Persona[]> => (await call<{ items: Persona[] }>('GET', '/standin/personas')).items,
  /** What `wx.login` would give on that person's phone. */
  loginCode: async (openid: string): Promise<string> =>
    (await call<{ code: string }>('POST', '/standin/login-code', { openid })).code,
};

async function call<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
  let answer: { statusCode: number; data: T };
  try {
    answer = await Taro.request<T>({
      url: SILIN_API_ORIGIN + path,
      method,
      header: body ? { 'content-type': 'application/json' } : {},
      data: body && JSON.stringify(body),
    });
  } catch (failure) {
    throw failure instanceof Error
      ? asProblem(failure)
      : problemOfFailure((failure as { errMsg?: string }).errMsg ?? '');
  }
  if (answer.statusCode >= 200 && answer.statusCode < 300) return answer.data;
  throw problemOfAnswer(answer.statusCode, answer.data);
}
