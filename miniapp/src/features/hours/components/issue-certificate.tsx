import { chinaDate, chinaParts, formatDate, hoursLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChooseMember, type ChosenMember } from '@/features/communities/components/people/choose-member';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { DayField } from '@/ui/day-field/day-field';
import { ChoiceField, Field, TextInput } from '@/ui/field/field';
import { ProblemNote } from '@/ui/states/states';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import { toast } from '@/ui/toast/toast';
import { type CertificatePreview, certificatesApi, type IssueCertificate } from '../api/certificates.api';
import { hoursWords, minutesWords } from '../model/hours-words';

interface IssueCertificateProps {
  /** Who asked for one. */
  memberId?: string;
  onIssued: (certificateId: string) => void;
}

/** Issuing a certificate: for whom, from when until when; what it will say is looked at first. */
export function IssueCertificateForm({ memberId: asked, onIssued }: IssueCertificateProps) {
  const { communityId } = useMembership();
  const today = chinaDate(Date.now());
  const [member, setMember] = useState<ChosenMember | undefined>(asked ? { memberId: asked, nickname: '' } : undefined);
  const [choosing, setChoosing] = useState(false);
  const [fromDay, setFrom] = useState(`${chinaParts(Date.now()).year}-01-01`);
  const [untilDay, setUntil] = useState(today);
  const [headName, setHead] = useState('');
  const [purpose, setPurpose] = useState('');
  const [showsName, setShowsName] = useState(false);
  const inOrder = fromDay !== '' && untilDay >= fromDay;
  const preview = useLoad(
    () =>
      member && inOrder
        ? certificatesApi.preview(communityId, { memberId: member.memberId, fromDay, untilDay })
        : undefined,
    [communityId, member?.memberId, fromDay, untilDay],
  );
  const issue = useAction(async (key: string, body: IssueCertificate) => {
    const { id, number } = await certificatesApi.issue(communityId, body, key);
    toast(`开好了，编号 ${number}`);
    onIssued(id);
  });
  const ready = member && inOrder && (preview.data?.minutes ?? 0) > 0;
  return (
    <View className="stack" id="issue-certificate">
      <Card className="stack">
        <Field label="给谁开">
          <ChoiceField
            id="issue-member"
            value={member && (member.nickname || preview.data?.name || '申请的人')}
            placeholder="按昵称找"
            onClick={() => setChoosing(true)}
          />
        </Field>
        <Field label="从哪天">
          <DayField id="issue-from" label="从哪天" value={fromDay} max={today} onChange={setFrom} />
        </Field>
        <Field label="到哪天" error={inOrder ? undefined : '要在开始那天的后面'}>
          <DayField id="issue-until" label="到哪天" value={untilDay} max={today} onChange={setUntil} />
        </Field>
        <Field label="做什么用（可以不写）">
          <TextInput
            id="issue-purpose"
            label="做什么用"
            value={purpose}
            maxLength={hoursLimits.purposeMaxChars}
            onChange={setPurpose}
          />
        </Field>
        <Field label="负责人（可以不写，签字用）">
          <TextInput
            id="issue-head"
            label="负责人"
            value={headName}
            maxLength={hoursLimits.headMaxChars}
            onChange={setHead}
          />
        </Field>
        <SwitchRow
          id="issue-shows-name"
          title="公示时写全名"
          note="本人同意了才打开"
          on={showsName}
          onChange={setShowsName}
        />
      </Card>
      <ProblemNote problem={preview.problem ?? issue.problem} />
      {member && preview.data ? <Preview preview={preview.data} /> : null}
      <Button
        id="issue-send"
        wide
        disabled={!ready}
        loading={issue.pending}
        onClick={() =>
          member &&
          void issue.run({
            ...{ memberId: member.memberId, fromDay, untilDay, showsName },
            ...(headName.trim() ? { headName: headName.trim() } : {}),
            ...(purpose.trim() ? { purpose: purpose.trim() } : {}),
          })
        }
      >
        开具
      </Button>
      {choosing ? (
        <ChooseMember id="issue" title="给谁开？" onChoose={setMember} onClose={() => setChoosing(false)} />
      ) : null}
    </View>
  );
}

/** What the paper will say. */
function Preview({ preview: { name, hasRealName, minutes, lines } }: { preview: CertificatePreview }) {
  const now = Date.now();
  return (
    <Card className="stack" id="issue-preview">
      <View className="heading">{`${name}，一共 ${hoursWords(minutes)}`}</View>
      {hasRealName ? null : <View className="body">还没有真实姓名，纸上会写昵称；请本人先在“我的”里补上。</View>}
      {lines.length === 0 ? <View className="body">这段时间没有可以证明的时长，请换一段时间。</View> : null}
      {lines.map((line, at) => (
        <View key={at} className="row">
          <View className="grow">{line.what}</View>
          <View className="note">{`${formatDate(line.onDay, now)} · ${minutesWords(line.minutes)}`}</View>
        </View>
      ))}
      <View className="note">证件号码留空，由本人手写，系统不保存。</View>
    </Card>
  );
}
