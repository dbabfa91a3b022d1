import { View } from '@tarojs/components';
import { openPrivacyGuide } from '@/platform/privacy';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Page } from '@/ui/page/page';
import { guarded } from '@/ui/page/guarded-page';

const PARTS: readonly (readonly [string, string])[] = [
  [
    '我们用到什么',
    '登录用微信给的编号。昵称、头像、手机号、照片、住址，都是您自己点了、写了才有；不写也能看心愿墙。不取位置，不读通讯录。把活动加到手机日历，也要您点了才加，只写这一条，不读您的日历。',
  ],
  [
    '谁看得到',
    '心愿墙上只有类别、网格和不带姓名的文字。住址和电话只给认领这件心愿的人和社区工作人员看，每看一次都会记下来，您在心愿页里看得到是谁看的。事情办完七天后就看不到了。',
  ],
  ['怎么保管', '电话、住址、真实姓名加密存放。照片会去掉拍摄地点等信息，经过检查才给别人看。'],
  ['您可以', '随时改资料、拿走一份自己的数据、注销账号。这些都在“我的”里面。'],
  ['有疑问', '在“我的”里点“投诉与反馈”，或者打社区电话。'],
];

/** What is kept, who sees it, and what one can do about it; readable without signing in. */
export default guarded(function PrivacyPage() {
  return (
    <Page title="隐私保护说明">
      {PARTS.map(([title, text]) => (
        <Card key={title}>
          <View className="heading">{title}</View>
          <View className="body" style={{ marginTop: '0.375rem' }}>
            {text}
          </View>
        </Card>
      ))}
      {SILIN_H5 ? null : (
        <Button variant="quiet" wide onClick={() => void openPrivacyGuide()}>
          看微信里的隐私保护指引
        </Button>
      )}
    </Page>
  );
});
