import type { PrivacyItem } from '../../protocol.js';
import { askPlatform, boot } from '../host.js';
import { dialog } from '../layer.js';
import { api, Failure } from './api.js';

type Resolve = (answer: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void;
type Listener = (resolve: Resolve, info: { referrer: string }) => void;

const NOT_DECLARED = 112;
const NOT_AGREED = 104;
let agreed = boot.privacy.agreed;
let listener: Listener | undefined;

export async function agree(): Promise<void> {
  agreed = true;
  await askPlatform('agree-privacy');
}

/** WeChat's own question, when the app has none. */
async function askOfficially(): Promise<boolean> {
  return (
    (await dialog('用户隐私保护提示', '请阅读《用户隐私保护指引》', [
      { text: '拒绝', className: 'cancel' },
      { text: '同意', className: 'confirm' },
    ])) === '同意'
  );
}

const askThroughApp = (referrer: string, ask: Listener): Promise<boolean> =>
  new Promise((resolve) =>
    ask(
      (answer) => {
        if (answer.event !== 'exposureAuthorization') resolve(answer.event === 'agree');
      },
      { referrer },
    ),
  );

/** Lets a privacy interface pass only when its item is declared in the guide and the person has agreed to the guide. */
export async function requirePrivacy(item: PrivacyItem, referrer: string): Promise<void> {
  if (!boot.privacy.declared.includes(item))
    throw new Failure('api scope is not declared in the privacy agreement', { errno: NOT_DECLARED });
  if (agreed) return;
  const yes = listener ? await askThroughApp(referrer, listener) : await askOfficially();
  if (!yes) throw new Failure('privacy permission is not authorized', { errno: NOT_AGREED });
  if (!agreed) await agree();
}

export const privacyAgreed = (): boolean => agreed;

export const privacy: Record<string, unknown> = {
  getPrivacySetting: api('getPrivacySetting', () => ({
    needAuthorization: !agreed,
    privacyContractName: '《四邻用户隐私保护指引》',
  })),
  openPrivacyContract: api(
    'openPrivacyContract',
    () => void dialog('四邻用户隐私保护指引', '指引全文', [{ text: '关闭', className: 'confirm' }]),
  ),
  requirePrivacyAuthorize: api('requirePrivacyAuthorize', async () => {
    const first = boot.privacy.declared[0];
    if (first) await requirePrivacy(first, 'requirePrivacyAuthorize');
  }),
  onNeedPrivacyAuthorization: (next: Listener) => void (listener = next),
};
