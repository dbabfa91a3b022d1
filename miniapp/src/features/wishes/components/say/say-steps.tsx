import { wishLimits } from '@silin/shared';
import { Textarea, View } from '@tarojs/components';
import { useState } from 'react';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { FAULTY } from '@/platform/first-fault';
import { Card } from '@/ui/card/card';
import { FieldError } from '@/ui/field/field';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import type { ForWhom as Person } from '../../api/types';
import { CategoryGrid } from './category-grid';
import { ForWhom } from './for-whom';
import { errorsOf, moveToPrivate, titleFrom, type DraftErrors } from '../../model/draft';
import { PersonalWarning } from './personal-warning';
import { PhotoPicker } from './photo-picker';
import { ContactFields } from './private-part';
import { Kept } from './say-form';
import type { Say } from '../../model/use-say';
import { ZoneField } from './zone-field';
import './say.scss';

const QUESTIONS = ['您想请人帮什么忙？', '属于哪一类？', '怎么找到您？'] as const;
const QUESTIONS_FOR_OTHERS = ['想请人帮什么忙？', '属于哪一类？', '替谁说，怎么找到本人？'] as const;
/** What must be right before the next question. */
const NEEDED: readonly (readonly (keyof DraftErrors)[])[] = [
  ['publicText', 'title', 'photoIds'],
  ['category'],
  ['why', 'contactPhone', 'contactAddress', 'gridId', 'buildingId'],
];

/** The first question whose answer is not right yet; -1 when all are. */
export const firstFaultyStep = (errors: DraftErrors): number =>
  NEEDED.findIndex((fields) => fields.some((field) => errors[field]));

interface SayStepsProps {
  say: Say;
  step: number;
  person?: Person;
  /** Shows the wish as it will hang, before it is sent. */
  onLook: () => void;
}

/** One question per screen, for elder mode. The title is made from the first sentence. */
export function SaySteps({ say, step, person, onLook }: SayStepsProps) {
  const questions = say.whom ? QUESTIONS_FOR_OTHERS : QUESTIONS;
  return (
    <View className="say-step">
      <View className="say-step__count">{`第 ${step + 1} 步，共 ${QUESTIONS.length} 步`}</View>
      <View className="title">{questions[step]}</View>
      {step === 0 ? <What say={say} /> : null}
      {step === 1 ? (
        <View className={say.errors.category ? FAULTY : ''}>
          <CategoryGrid value={say.draft.category} onChange={(category) => say.change({ category })} />
          {say.errors.category ? <FieldError error={say.errors.category} /> : null}
        </View>
      ) : null}
      {step === 2 ? <Where say={say} person={person} /> : null}
      {step === 2 ? (
        <Button id="look" variant="quiet" wide size="large" onClick={onLook}>
          看看贴出来的样子
        </Button>
      ) : null}
      {step === 2 ? <ProblemNote problem={say.send.problem} /> : null}
    </View>
  );
}

function What({ say }: { say: Say }) {
  const { draft, change, errors } = say;
  const error = errors.publicText ?? errors.title ?? errors.photoIds;
  const [speaking, setSpeaking] = useState(false);
  const write = (publicText: string) => change({ publicText, title: titleFrom(publicText) });
  return (
    <>
      {say.restored && draft.publicText ? <Kept onStartOver={say.startOver} /> : null}
      <View className={error ? FAULTY : ''}>
        <Textarea
          id="public-text"
          className="input input--area"
          placeholderClass="input__placeholder"
          placeholder="比如：厨房的灯不亮了，想请人来看看"
          value={draft.publicText}
          maxlength={wishLimits.publicTextMaxChars}
          focus={speaking}
          autoHeight={false}
          showConfirmBar={false}
          aria-label={QUESTIONS[0]}
          onInput={(e) => write(e.detail.value)}
          onBlur={() => setSpeaking(false)}
        />
        {error ? <FieldError error={error} /> : null}
      </View>
      <PersonalWarning
        text={draft.publicText}
        onMove={() => {
          const moved = moveToPrivate(draft);
          change({ ...moved, title: titleFrom(moved.publicText ?? '') });
        }}
      />
      <Button id="speak" wide size="large" icon="mic" onClick={() => setSpeaking(true)}>
        点一下，说给我听
      </Button>
      <View className="note say-step__hint">
        {speaking ? '键盘出来后，点键盘上的话筒，对着手机讲' : '也可以点上面的框打字'}
      </View>
      <PhotoPicker photos={draft.photos} onChange={(photos) => change({ photos })} />
    </>
  );
}

function Where({ say, person }: { say: Say; person?: Person }) {
  return (
    <>
      <ForWhom say={say} person={person} />
      <View className="note">只给来帮忙的人和社区看，每次查看都会记录</View>
      <ContactFields say={say} />
      <Card>
        <ZoneField zone={say.draft} error={say.errors.gridId ?? say.errors.buildingId} onChange={say.change} />
      </Card>
    </>
  );
}

interface StepBarProps {
  say: Say;
  step: number;
  onStep: (step: number) => void;
  /** The verb of the sending. */
  word: string;
}

/** Back, next, and at the last question the sending. */
export function StepBar({ say, step, onStep, word }: StepBarProps) {
  const last = step === QUESTIONS.length - 1;
  const next = () => {
    const errors = errorsOf(say.draft, undefined, say.whom);
    const wrong = NEEDED[step]?.map((field) => errors[field]).find(Boolean);
    if (wrong) toast(wrong);
    else onStep(step + 1);
  };
  return (
    <BottomBar>
      {step > 0 ? (
        <Button id="step-back" variant="quiet" size="large" onClick={() => onStep(step - 1)}>
          上一步
        </Button>
      ) : null}
      {last ? (
        <Button id="submit" size="large" grow loading={say.send.pending} onClick={say.submit}>
          {word}
        </Button>
      ) : (
        <Button id="step-next" tone="ink" size="large" grow onClick={next}>
          下一步
        </Button>
      )}
    </BottomBar>
  );
}
