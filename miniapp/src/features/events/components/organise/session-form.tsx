import { eventLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ApiProblem } from '@/platform/api-problem';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { DateTimeField } from '@/ui/date-time-field/date-time-field';
import { Field, TextInput } from '@/ui/field/field';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import type { SessionDraft, SessionErrors } from '../../model/session-draft';
import { SESSION_MODE_CHOICES, WAITING_CHOICES } from '../../model/organise-words';
import { momentField, numberField } from './session-fields';
import { SessionMore } from './session-more';
import './organise.scss';

const PARTY_SIZES = Array.from({ length: eventLimits.partyMax }, (_, i) => ({
  value: String(i + 1),
  label: i ? `${i + 1} 人` : '只报自己',
}));

interface SessionFormProps {
  draft: SessionDraft;
  errors: SessionErrors;
  problem?: ApiProblem;
  /** Somebody has signed up: it stays the kind of session it is. */
  fixed?: boolean;
  /** Seats and the waiting list are changed elsewhere, with what follows shown first. */
  seatsElsewhere?: boolean;
  onChange: (part: Partial<SessionDraft>) => void;
}

/** When, how one signs up, how many seats; what most sessions do not need stands behind a switch. */
export function SessionForm({ draft, errors, problem, fixed, seatsElsewhere, onChange }: SessionFormProps) {
  const [more, setMore] = useState(
    Object.keys(draft.pools).length + Object.keys(draft.helpers).length > 0 ||
      !!draft.ageMin ||
      !!draft.ageMax ||
      draft.noShowsLast,
  );
  const error = (field: keyof SessionDraft) => problem?.fieldError(field) ?? errors[field];
  const moment = momentField(draft, onChange);
  const number = numberField(draft, onChange);
  const signUp = draft.mode !== 'free';
  const mode = SESSION_MODE_CHOICES.find(({ value }) => value === draft.mode);
  const rule = WAITING_CHOICES.find(({ value }) => value === draft.waiting);
  return (
    <>
      <Card className="stack">
        <Field label="什么时候开始" error={error('startsAt')}>
          <DateTimeField label="什么时候开始" {...moment('startsAt')} />
        </Field>
        <Field label="什么时候结束" error={error('endsAt')}>
          <DateTimeField label="什么时候结束" usualTime="17:00" {...moment('endsAt')} />
        </Field>
        <Field label="场次名称（只有一场可以不写）" error={error('label')}>
          <TextInput
            id="session-label"
            value={draft.label}
            maxLength={eventLimits.sessionLabelMaxChars}
            placeholder="比如：上午场"
            onChange={(label) => onChange({ label })}
          />
        </Field>
        <Field label="怎么参加" hint={mode?.note}>
          {fixed ? (
            <View className="body">{mode?.label}</View>
          ) : (
            <Chips
              wrap
              choices={SESSION_MODE_CHOICES}
              value={draft.mode}
              onChange={(value) => onChange({ mode: value })}
            />
          )}
        </Field>
      </Card>
      {signUp ? (
        <Card className="stack">
          {seatsElsewhere ? (
            <View className="note">名额和候补规则在这一场的“名额”里改，改之前先看会怎样。</View>
          ) : (
            <Field label="名额" error={error('capacity')}>
              <TextInput placeholder="多少个座位" {...number('capacity')} />
            </Field>
          )}
          <Field label="什么时候开始报名" error={error('opensAt')}>
            <DateTimeField label="什么时候开始报名" usualTime="09:00" {...moment('opensAt')} />
          </Field>
          <Field label="什么时候截止" hint="不选就到开始为止" error={error('closesAt')}>
            <DateTimeField label="什么时候截止" usualTime="18:00" {...moment('closesAt')} />
          </Field>
          {draft.mode === 'draw' ? (
            <Field label="什么时候摇号" hint="在这之前报名的不分先后" error={error('drawAt')}>
              <DateTimeField label="什么时候摇号" usualTime="18:00" {...moment('drawAt')} />
            </Field>
          ) : null}
          <Field label="一家最多报几个座位">
            <Chips wrap choices={PARTY_SIZES} value={draft.partyMax} onChange={(partyMax) => onChange({ partyMax })} />
          </Field>
          {seatsElsewhere ? null : (
            <Field label="满了以后" hint={rule?.note}>
              <Chips
                wrap
                choices={WAITING_CHOICES}
                value={draft.waiting}
                onChange={(waiting) => onChange({ waiting })}
              />
            </Field>
          )}
        </Card>
      ) : null}
      <Card list>
        <SwitchRow
          id="session-more"
          title="更多设置"
          note="留出的名额、年龄、截止时间、报了不来的、要志愿者帮忙"
          on={more}
          onChange={setMore}
        />
      </Card>
      {more ? <SessionMore draft={draft} error={error} fixed={seatsElsewhere} onChange={onChange} /> : null}
    </>
  );
}
