import { identityLimits } from '@silin/shared';
import { Form, Input, View } from '@tarojs/components';
import { useState } from 'react';
import { identityApi } from '@/features/identity/api/identity.api';
import { communitiesApi, type Profile } from '@/features/communities/api/communities.api';
import { AvatarChoice } from '@/features/identity/components/avatar-choice';
import { BuildingChoice } from '@/features/communities/components/building-choice';
import { ContactForm } from '@/features/communities/components/contact-form';
import { loadMe, takeMe, useMe } from '@/features/identity/model/me.store';
import { useMembership } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Field } from '@/ui/field/field';
import { Section } from '@/ui/section/section';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { guarded } from '@/ui/page/guarded-page';

export default guarded(function ProfilePage() {
  return (
    <MemberPage title="我的资料">
      <MyProfile />
    </MemberPage>
  );
});

function MyProfile() {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => communitiesApi.profile(communityId), [communityId]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  return (
    <>
      <AvatarChoice communityId={communityId} />
      <SeenByNeighbours profile={data} />
      <Section title="只给社区和帮忙的人看">
        <ContactForm profile={data} onChanged={reload} />
      </Section>
    </>
  );
}

/** The nickname is read on submit: WeChat's check may clear the field after typing. */
function SeenByNeighbours({ profile }: { profile: Profile }) {
  const me = useMe();
  const community = useLoad(() => communitiesApi.community(profile.communityId), [profile.communityId]);
  const [buildingId, setBuildingId] = useState(profile.building?.id);
  const save = useAction(async (_key: string, nickname: string) => {
    if (nickname && nickname !== me?.nickname) takeMe(await identityApi.changeMe({ nickname }));
    if (buildingId && buildingId !== profile.building?.id) {
      await communitiesApi.changeProfile(profile.communityId, { buildingId });
      await loadMe();
    }
    toast('存好了');
  });
  return (
    <Form onSubmit={(e) => void save.run(String(e.detail.value?.nickname ?? '').trim())}>
      <Card className="stack">
        <Field label="昵称" hint="邻居看到的名字，不用写真名" error={save.problem?.fieldError('nickname')}>
          <Input
            id="nickname"
            name="nickname"
            type="nickname"
            className="input"
            placeholderClass="input__placeholder"
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
        <ProblemNote problem={save.problem} />
        <View>
          <Button id="save" wide formType="submit" loading={save.pending}>
            保存
          </Button>
        </View>
      </Card>
    </Form>
  );
}
