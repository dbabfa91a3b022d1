import Taro from '@tarojs/taro';
import { createStore, useStore } from './store';

type Resolve = (answer: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void;

/** Set while WeChat waits for the person's yes or no to the privacy guide. */
const asking = createStore<Resolve | undefined>(undefined);

/** Listens for the platform's question; called once at launch. Outside WeChat nothing ever asks. */
export function watchPrivacy(): void {
  if (SILIN_H5) return;
  try {
    Taro.onNeedPrivacyAuthorization?.((resolve) => {
      asking.set(resolve as Resolve);
      (resolve as Resolve)({ event: 'exposureAuthorization' });
    });
  } catch {
    // Base libraries before 2.32.3 have no privacy question.
  }
}

/** True while the privacy sheet must be shown. */
export const usePrivacyQuestion = (): boolean => useStore(asking) !== undefined;

/** Hands the answer to WeChat; `buttonId` is the id of the agree button that was really tapped. */
export function answerPrivacy(agreed: boolean, buttonId?: string): void {
  const resolve = asking.get();
  asking.set(undefined);
  resolve?.(agreed ? { event: 'agree', buttonId } : { event: 'disagree' });
}

/** Opens the platform's own page with the privacy guide; where there is none, gives false and the caller shows ours. */
export async function openPrivacyGuide(): Promise<boolean> {
  if (SILIN_H5) return false;
  try {
    await Taro.openPrivacyContract({});
    return true;
  } catch {
    return false;
  }
}
