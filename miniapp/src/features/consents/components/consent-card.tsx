import { currentWording } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useElder } from '@/ui/base/elder';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Tag } from '@/ui/tag/tag';
import type { ConsentItem, PersonConsents } from '../api/consents.api';
import { CONSENT_STATE_LABELS, consentLine, GIVING } from '../model/labels';
import { ConsentFile } from './consent-file';
import { GiveSheet } from './give-sheet';
import { PaperButton } from './paper-button';
import { WithdrawSheet } from './withdraw-sheet';
import './consents.scss';

export interface ConsentCardProps {
  of: PersonConsents;
  item: ConsentItem;
  onChanged: () => Promise<void>;
}

/** Ways that leave a paper or a recording: offered below the one that needs neither. */
const isKept = (how: ConsentItem['give'][number]): boolean => how === 'signed' || how === 'voice';

/** One purpose on one card: what, for whom, how long, what happens without; and what the reader may do about it. */
export function ConsentCard({ of, item, onChanged }: ConsentCardProps) {
  const { elder } = useElder();
  const [asked, setAsked] = useState<ConsentItem['give'][number] | 'withdraw'>();
  const words = currentWording(item.purpose);
  const label = CONSENT_STATE_LABELS[item.state];
  const line = consentLine(item, Date.now());
  const close = () => setAsked(undefined);
  return (
    <Card id={`consent-${item.purpose}`} className="stack">
      <View className="title">{words.title}</View>
      <View className="row row--wrap">
        <Tag tone={label.tone}>{label.word}</Tag>
        {item.askAnew ? <Tag tone="warn">请再问一次</Tag> : null}
      </View>
      {line ? <View className="note">{line}</View> : null}
      <Fact label="做什么" words={words.what} />
      <Fact label="给谁看" words={words.forWhom} />
      <Fact label="多久" words={words.howLong} />
      <Fact label="不同意会怎样" words={words.without} />
      {of.as !== 'self' && of.wordOf !== 'own' ? <View className="note">还没满十四周岁，要由监护人同意。</View> : null}
      <View className={elder ? 'stack' : 'consents__acts'}>
        {[...item.give]
          .sort((a, b) => Number(isKept(a)) - Number(isKept(b)))
          .map((how) => (
            <Button
              key={how}
              id={`give-${how}`}
              variant={isKept(how) ? 'quiet' : 'primary'}
              grow={!elder && isKept(how)}
              wide={elder || !isKept(how)}
              onClick={() => setAsked(how)}
            >
              {how === 'tap' && of.as === 'proxy' ? `替${of.name}同意` : GIVING[how].verb}
            </Button>
          ))}
        {item.withdraw.length ? (
          <Button id="withdraw" variant="quiet" grow={!elder} wide={elder} onClick={() => setAsked('withdraw')}>
            {of.as === 'self' ? '不同意了' : '不同意了…'}
          </Button>
        ) : null}
      </View>
      {item.consent ? (
        <ConsentFile
          consentId={item.consent.id}
          {...{ of, title: words.title, file: item.consent.file, addFile: item.addFile, onChanged }}
        />
      ) : null}
      {item.give.includes('signed') ? <PaperButton personId={of.personId} purpose={item.purpose} /> : null}
      {asked === 'withdraw' ? <WithdrawSheet of={of} item={item} onClose={close} onChanged={onChanged} /> : null}
      {asked && asked !== 'withdraw' ? (
        <GiveSheet of={of} item={item} how={asked} onClose={close} onChanged={onChanged} />
      ) : null}
    </Card>
  );
}

function Fact({ label, words }: { label: string; words: string }) {
  return (
    <View>
      <View className="note">{label}</View>
      <View className="body">{words}</View>
    </View>
  );
}
