import { identityLimits } from '@silin/shared';
import { Form, Input, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { identityApi } from '@/features/identity/api';
import { BuildingChoice } from '@/features/identity/building-choice';
import { loadMe, takeMe, useMe, useMembership } from '@/features/identity/me.store';
import { MemberPage } from '@/features/identity/member-page';
import { useLoad } from '@/platform/use-load';
import { useAction } from '@/platform/use-action';
import { goBack } from '@/platform/navigate';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { ProblemNote } from '@/ui/states';
import { toast } from '@/ui/toast';

export default function ProfilePage() {
  return (
    <MemberPage title="我的资料">
      <ProfileForm />
    </MemberPage>
  );
}

/** Avatar and nickname through WeChat's own components; the nickname is read on submit, because the platform may clear it. */
function ProfileForm() {
  const me = useMe();
  const membership = useMembership();
  const { communityId } = membership;
  const community = useLoad(() => identityApi.community(communityId), [communityId]);
  const [buildingId, setBuildingId] = useState(membership.building?.id);
  const save = useAction(async (_key: string, nickname: string) => {
    if (nickname && nickname !== me?.nickname) takeMe(await identityApi.changeMe({ nickname }));
    if (buildingId && buildingId !== membership.building?.id) {
      await identityApi.changeMembership(communityId, { buildingId });
      await loadMe();
    }
    toast('存好了');
    await goBack();
  });
  const avatar = useAction(async (_key: string, filePath: string) => {
    const picture = await identityApi.addAvatar(communityId, filePath);
    takeMe(await identityApi.changeMe({ avatarMediaId: picture.id }));
    toast('头像换好了');
  });
  return (
    <Form onSubmit={(e) => void save.run(String(e.detail.value?.nickname ?? '').trim())}>
      <View className="stack">
        <Card>
          <View className="stack" style={{ alignItems: 'center' }}>
            <Avatar url={me?.avatarUrl} large />
            {SILIN_H5 ? (
              <Button
                variant="quiet"
                icon="camera"
                loading={avatar.pending}
                onClick={() => void chooseInBrowser(avatar.run)}
              >
                换头像
              </Button>
            ) : (
              <Button
                variant="quiet"
                icon="camera"
                loading={avatar.pending}
                openType="chooseAvatar"
                onChooseAvatar={(e) => void avatar.run(e.detail.avatarUrl)}
              >
                换头像
              </Button>
            )}
          </View>
          <ProblemNote problem={avatar.problem} />
        </Card>
        <Card className="stack">
          <Field label="昵称" hint="邻居看到的名字，不用写真名" error={save.problem?.fieldError('nickname')}>
            <Input
              id="nickname"
              name="nickname"
              type="nickname"
              className="input"
              defaultValue={me?.nickname}
              maxlength={identityLimits.nicknameMaxChars}
              placeholder="例如 三单元老李"
              aria-label="昵称"
            />
          </Field>
          <BuildingChoice
            buildings={community.data?.buildings ?? []}
            value={buildingId}
            onChange={setBuildingId}
            error={save.problem?.fieldError('buildingId')}
          />
        </Card>
        <ProblemNote problem={save.problem} />
        <Button id="save" wide size="large" formType="submit" loading={save.pending}>
          保存
        </Button>
      </View>
    </Form>
  );
}

async function chooseInBrowser(take: (filePath: string) => Promise<unknown>): Promise<void> {
  try {
    const { tempFilePaths } = await Taro.chooseImage({ count: 1 });
    if (tempFilePaths[0]) await take(tempFilePaths[0]);
  } catch {
    // The person closed the chooser.
  }
}
