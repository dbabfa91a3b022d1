import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { answerPrivacy, openPrivacyGuide, usePrivacyQuestion } from '@/platform/privacy';
import { Button } from '../button/button';
import { Sheet } from './sheet';

const AGREE_ID = 'privacy-agree';

/** WeChat's question before the first use of a private item. Only a tap on the agree button counts for the platform. */
export function PrivacySheet() {
  const asked = usePrivacyQuestion();
  if (SILIN_H5 || !asked) return null;
  const read = async () => {
    if (!(await openPrivacyGuide())) await go(routes.privacy);
  };
  return (
    <Sheet open title="先说明白您的隐私" onClose={() => answerPrivacy(false)}>
      <View className="body">
        头像、昵称、手机号和照片，只在您自己点了之后才会用到，只用来让邻居认得您、让帮忙的人联系得上您；手机日历只在您点“加到手机日历”时写一条。
      </View>
      <Button variant="text" onClick={() => void read()}>
        看完整的隐私保护指引
      </Button>
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={() => answerPrivacy(false)}>
          不同意
        </Button>
        <Button
          id={AGREE_ID}
          grow
          openType="agreePrivacyAuthorization"
          onAgreePrivacyAuthorization={() => answerPrivacy(true, AGREE_ID)}
        >
          同意
        </Button>
      </View>
    </Sheet>
  );
}
