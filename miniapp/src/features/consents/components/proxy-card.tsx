import { proxyRelationWords } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Tag } from '@/ui/tag/tag';
import { toast } from '@/ui/toast/toast';
import { consentsApi, type PersonProxies, type ProxyItem } from '../api/consents.api';
import { PROXY_STATE_LABELS, proxyLine, SCOPE_LABELS } from '../model/labels';
import { ConsentFile } from './consent-file';
import { HowSheet } from './how-sheet';

interface ProxyCardProps {
  of: PersonProxies;
  item: ProxyItem;
  onChanged: () => Promise<void>;
}

/** One who may act for somebody: in what, until when, and how to end it. */
export function ProxyCard({ of, item, onChanged }: ProxyCardProps) {
  const { communityId } = useMembership();
  const [asked, setAsked] = useState(false);
  const label = PROXY_STATE_LABELS[item.state];
  const revoke = useAction(async (key: string, how: ProxyItem['revoke'][number]) => {
    await consentsApi.revoke(communityId, item.id, how, key);
    toast('取消了，现在就生效');
    setAsked(false);
    await onChanged();
  });
  const givesUp = item.revoke.includes('given_up');
  const name = item.proxyName || '没有写姓名';
  return (
    <Card id={`proxy-${item.id}`} className="stack">
      <View className="row row--wrap">
        <View className="heading grow">{`${name}（${proxyRelationWords[item.relation]}）`}</View>
        <Tag tone={label.tone}>{label.word}</Tag>
      </View>
      <View className="body">{`可以：${item.scopes.map((scope) => SCOPE_LABELS[scope]).join('、')}`}</View>
      <View className="note">{proxyLine(item, Date.now())}</View>
      {item.hasAccount || item.state !== 'living' ? null : <View className="note">没有账号，有事打电话说。</View>}
      <ConsentFile
        consentId={item.consentId}
        {...{ of, title: `请${name}代办`, file: item.file, addFile: item.addFile, onChanged }}
      />
      {item.revoke.length ? (
        <Button id={`revoke-${item.id}`} variant="quiet" onClick={() => setAsked(true)}>
          {givesUp ? '我不再代办了' : of.as === 'self' ? '不再请这位代办' : '取消代办…'}
        </Button>
      ) : null}
      {asked ? (
        <HowSheet
          title={givesUp ? '不再代办' : '取消代办'}
          about={givesUp ? `替${of.name}办事` : `${name}替${of.as === 'self' ? '我' : of.name}办事`}
          detail="现在就生效。以前替办的事都留着，写明是谁办的。"
          confirm={givesUp ? '不再代办' : '取消代办'}
          ways={item.revoke}
          pending={revoke.pending}
          problem={revoke.problem}
          onConfirm={(how) => void revoke.run(how)}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </Card>
  );
}
