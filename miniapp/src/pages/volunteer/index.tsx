import { identityLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { identityApi, type VolunteerApplication } from '@/features/identity/api';
import { VOLUNTEER_LABELS } from '@/features/identity/labels';
import { loadMe, useMembership } from '@/features/identity/me.store';
import { MemberPage } from '@/features/identity/member-page';
import { go, routes } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { useDraft } from '@/platform/use-draft';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field, TextArea, TextInput } from '@/ui/field';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states';
import { SwitchRow } from '@/ui/switch-row';
import { Tag } from '@/ui/tag';
import { toast } from '@/ui/toast';

export default function VolunteerPage() {
  return (
    <MemberPage title="志愿者">
      <Application />
    </MemberPage>
  );
}

function Application() {
  const { communityId } = useMembership();
  const { data, problem, reload, replace } = useLoad(() => identityApi.volunteer(communityId), [communityId]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  const { state } = data;
  return (
    <>
      {state ? <Standing application={data} /> : null}
      {!state || state === 'declined' ? <ApplyForm before={data} onApplied={replace} /> : null}
    </>
  );
}

function Standing({ application }: { application: VolunteerApplication }) {
  const label = VOLUNTEER_LABELS[application.state!];
  return (
    <Card edge="act">
      <Tag tone={label.tone}>{label.word}</Tag>
      <View className="body" style={{ marginTop: '0.5rem' }}>
        {label.sentence}
      </View>
      {application.reason ? <View className="note">社区说：{application.reason}</View> : null}
      {application.state === 'approved' ? (
        <View style={{ marginTop: '0.75rem' }}>
          <Button onClick={() => void go(routes.wishes)}>看看心愿墙</Button>
        </View>
      ) : null}
    </Card>
  );
}

interface ApplyFormProps {
  before: VolunteerApplication;
  onApplied: (application: VolunteerApplication) => void;
}

function ApplyForm({ before, onApplied }: ApplyFormProps) {
  const { communityId, memberId } = useMembership();
  const form = useDraft(`volunteer.${memberId}`, {
    partyMember: before.partyMember,
    partyBranch: before.partyBranch ?? '',
    workUnit: before.workUnit ?? '',
    introduction: before.introduction ?? '',
  });
  const apply = useAction(async (key: string, body: typeof form.value) => {
    const answer = await identityApi.applyAsVolunteer(communityId, body, key);
    form.clear();
    onApplied(answer);
    toast('申请送到社区了');
    await loadMe();
  });
  const { value, change } = form;
  const wrong = (field: string) => apply.problem?.fieldError(field);
  return (
    <>
      <View className="body muted">帮邻居修个灯、陪着看趟病、教用手机，时间您自己定。社区看过申请就可以开始。</View>
      <Card className="stack">
        <SwitchRow
          id="party-member"
          title="我是党员（双报到）"
          on={value.partyMember}
          onChange={(partyMember) => change({ partyMember })}
        />
        {value.partyMember ? (
          <Field label="所在党支部" error={wrong('partyBranch')}>
            <TextInput
              id="party-branch"
              label="所在党支部"
              value={value.partyBranch}
              maxLength={identityLimits.partyBranchMaxChars}
              placeholder="例如 机关第一党支部"
              onChange={(partyBranch) => change({ partyBranch })}
            />
          </Field>
        ) : null}
        <Field label="工作单位（可以不写）" error={wrong('workUnit')}>
          <TextInput
            id="work-unit"
            label="工作单位"
            value={value.workUnit}
            maxLength={identityLimits.workUnitMaxChars}
            placeholder="退休了就写退休"
            onChange={(workUnit) => change({ workUnit })}
          />
        </Field>
        <Field label="您能帮什么忙（可以不写）" error={wrong('introduction')}>
          <TextArea
            id="introduction"
            label="您能帮什么忙"
            value={value.introduction}
            maxLength={identityLimits.introductionMaxChars}
            placeholder="例如 会修水电，周末有空"
            onChange={(introduction) => change({ introduction })}
          />
        </Field>
      </Card>
      <ProblemNote problem={apply.problem} />
      <Button id="apply" wide size="large" loading={apply.pending} onClick={() => void apply.run(value)}>
        送出申请
      </Button>
    </>
  );
}
