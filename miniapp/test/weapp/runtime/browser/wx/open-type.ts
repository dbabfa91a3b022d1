import type { NativeElement } from '../control.js';
import { emit } from '../emit.js';
import { askPlatform, note } from '../host.js';
import { top } from '../navigation.js';
import { complain, lacks } from '../report.js';
import { Failure } from './api.js';
import { agree, requirePrivacy } from './privacy.js';

type Answer = { fail: string } | Record<string, unknown>;

/** Runs a privacy-guarded button; the event tells the app success and refusal alike. */
function guarded(el: NativeElement, event: string, name: string, run: () => Promise<Record<string, unknown>>): void {
  run().then(
    (detail) => emit(el, event, { errMsg: `${name}:ok`, ...detail }),
    (error: unknown) => {
      if (!(error instanceof Failure)) return complain(error);
      emit(el, event, { errMsg: `${name}:fail ${error.reason}`, ...error.codes });
    },
  );
}

async function answered(verb: string): Promise<Record<string, unknown>> {
  const answer = await askPlatform<Answer>(verb);
  if ('fail' in answer) throw new Failure(String(answer['fail']));
  return answer;
}

/** `<button open-type>`: what WeChat does when it is tapped. */
export function openType(el: NativeElement, type: string): void {
  switch (type) {
    case 'getPhoneNumber':
      return guarded(el, 'getphonenumber', 'getPhoneNumber', async () => {
        await requirePrivacy('phone', 'button.getPhoneNumber');
        return answered('phone');
      });
    case 'chooseAvatar':
      // A cancelled choice fires no event at all.
      void (async () => {
        await requirePrivacy('userInfo', 'button.chooseAvatar');
        emit(el, 'chooseavatar', { avatarUrl: (await answered('avatar'))['url'] });
      })().catch((error: unknown) => (error instanceof Failure ? undefined : complain(error)));
      return;
    case 'agreePrivacyAuthorization':
      void agree().then(() => emit(el, 'agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' }));
      return;
    case 'share':
      void note(
        'share',
        top()?.instance.onShareAppMessage?.({ from: 'button', target: { dataset: { ...el.dataset } } }),
      );
      return;
    case 'contact':
    case 'feedback':
    case 'openSetting':
      void note(type, {});
      if (type !== 'feedback') emit(el, type.toLowerCase(), {});
      return;
    default:
      lacks(`<button open-type="${type}">`);
  }
}
