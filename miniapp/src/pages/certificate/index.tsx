import Taro from '@tarojs/taro';
import { CertificateCheck, tidyNumber } from '@/features/hours/components/certificate-check';
import { Page } from '@/ui/page/page';
import { guarded } from '@/ui/page/guarded-page';

/** Checking a certificate by its number, signed in or not; `?number=` is checked at once. */
export default guarded(function CertificatePage() {
  const { number = '' } = Taro.useRouter().params;
  return (
    <Page title="查时长证明">
      <CertificateCheck first={tidyNumber(number)} />
    </Page>
  );
});
