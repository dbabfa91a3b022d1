import { CERTIFICATE_STANDING_WORDS, type CertificateStanding, formatDate } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Field, TextInput } from '@/ui/field/field';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { type CertificateCheck as Checked, certificatesApi } from '../api/certificates.api';
import { STANDING_TONES } from '../model/hours-words';

const NUMBER_MAX_CHARS = 40;
const SENTENCES: Readonly<Record<CertificateStanding, string>> = {
  valid: '这份证明是真的，现在有效。请核对下面几项和纸上写的是否一样。',
  corrected: '这份证明是真的，但开出以后有一条明细更正过，时长可能变了。请本人重新开一份。',
  revoked: '这份证明已经作废，不要再用。',
};

/** As it stands on the paper: capital letters, no blanks. */
export const tidyNumber = (typed: string): string =>
  typed
    .replace(/\s/g, '')
    .replace(/[－—–]/g, '-')
    .toUpperCase();

/** Whether a certificate is true, for anybody who holds the paper. */
export function CertificateCheck({ first }: { first: string }) {
  const [typed, setTyped] = useState(first);
  const [number, setNumber] = useState(first);
  const checked = useLoad(() => (number ? certificatesApi.check(number) : undefined), [number]);
  const look = () => {
    const asked = tidyNumber(typed);
    if (asked === number) void checked.reload();
    else setNumber(asked);
  };
  return (
    <>
      <Card className="stack">
        <View className="body">纸上写着“志愿服务记录证明”和编号的，可以在这里查真伪，不用登录。</View>
        <Field label="证明编号">
          <TextInput
            id="certificate-number"
            label="证明编号"
            placeholder="例如 SL3F2A-2026-0012-9C41E7"
            value={typed}
            maxLength={NUMBER_MAX_CHARS}
            onChange={setTyped}
            confirmType="search"
            onConfirm={look}
          />
        </Field>
        <Button id="certificate-look" wide disabled={tidyNumber(typed).length < 6} onClick={look}>
          查一查
        </Button>
      </Card>
      {number ? <Answer key={number} checked={checked} /> : null}
    </>
  );
}

function Answer({ checked }: { checked: ReturnType<typeof useLoad<Checked>> }) {
  const { data, problem, reload } = checked;
  if (!data) {
    if (problem?.gone)
      return (
        <EmptyState icon="search" title="没有这个编号" note="请对着纸再看一遍；还是没有，这张纸可能不是社区开的" />
      );
    return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={1} />;
  }
  const facts: readonly (readonly [string, string])[] = [
    ['姓名', data.heldBy ?? '本人已注销，不再显示'],
    ['服务起止', `${data.fromDay} 至 ${data.untilDay}`],
    ['总时长', `${data.hours.toFixed(1)} 小时`],
    ['出具单位', data.issuer],
    ['开具日期', formatDate(data.issuedAt, Date.now())],
    ['编号', data.number],
  ];
  return (
    <Card id="certificate-answer" className="stack">
      <View className="row">
        <View className="heading grow">志愿服务记录证明</View>
        <Tag tone={STANDING_TONES[data.standing]}>{CERTIFICATE_STANDING_WORDS[data.standing]}</Tag>
      </View>
      <View className="body">{SENTENCES[data.standing]}</View>
      {facts.map(([title, words]) => (
        <View key={title} className="row row--top">
          <View className="note">{title}</View>
          <View className="grow body">{words}</View>
        </View>
      ))}
      <View className="note">为了保护本人，这里只显示姓，不显示全名和证件号码。</View>
    </Card>
  );
}
