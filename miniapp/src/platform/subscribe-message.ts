import Taro from '@tarojs/taro';

export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter';

/**
 * Asks for one message per template (at most three). Must be called inside a tap, before anything is awaited; WeChat refuses it otherwise.
 * Gives an answer per template id; outside WeChat, or when the platform refuses to ask, an empty record. Never throws: a message is never a condition.
 */
export async function askToSubscribe(templateIds: readonly string[]): Promise<Record<string, SubscribeAnswer>> {
  if (SILIN_H5 || templateIds.length === 0) return {};
  try {
    const answer = (await Taro.requestSubscribeMessage({
      tmplIds: templateIds.slice(0, 3),
    } as unknown as Taro.requestSubscribeMessage.Option)) as unknown as Record<string, SubscribeAnswer>;
    return Object.fromEntries(templateIds.filter((id) => answer[id]).map((id) => [id, answer[id]!]));
  } catch {
    return {};
  }
}
