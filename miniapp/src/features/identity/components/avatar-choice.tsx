import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useAction } from '@/platform/use-action';
import { Avatar } from '@/ui/avatar/avatar';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { identityApi } from '../api/identity.api';
import { takeMe, useMe } from '../model/me.store';

/** My face: WeChat's own chooser, or a file in a browser. Others see it once the platform has looked at it. */
export function AvatarChoice({ communityId }: { communityId: string }) {
  const me = useMe();
  const change = useAction(async (_key: string, filePath: string) => {
    const picture = await identityApi.addAvatar(communityId, filePath);
    const changed = await identityApi.changeMe({ avatarMediaId: picture.id });
    takeMe(changed);
    toast(changed.avatarUrl ? '头像换好了' : '头像在检查，通过后就换上');
  });
  const inBrowser = async () => {
    const chosen = await Taro.chooseImage({ count: 1 }).catch(() => undefined);
    if (chosen?.tempFilePaths[0]) await change.run(chosen.tempFilePaths[0]);
  };
  return (
    <Card className="stack">
      <View className="avatar-choice">
        <Avatar url={me?.avatarUrl} large />
        {SILIN_H5 ? (
          <Button variant="quiet" icon="camera" loading={change.pending} onClick={() => void inBrowser()}>
            换头像
          </Button>
        ) : (
          <Button
            variant="quiet"
            icon="camera"
            loading={change.pending}
            openType="chooseAvatar"
            onChooseAvatar={(e) => void change.run(e.detail.avatarUrl)}
          >
            换头像
          </Button>
        )}
      </View>
      <ProblemNote problem={change.problem} />
    </Card>
  );
}
