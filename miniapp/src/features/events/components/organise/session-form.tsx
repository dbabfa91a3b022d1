import { eventLimits, HELPER_ROLE_WORDS, HELPER_ROLES, SEAT_POOL_WORDS, SEAT_POOLS } from '@silin/shared';
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
import './organise.scss';

const PARTY_SIZES = Array.from({ length: eventLimits.partyMax }, (_, i) => ({
  value: String(i + 1),
  label: i ? `${i + 1} 人` : '只报自己',
}));
/** Seats that can be set apart; what is left is online. */
const APART = SEAT_POOLS.filter((pool) => pool !== 'online');

interface SessionFormProps {
  draft: SessionDraft;
  errors: SessionErrors;
  problem?: ApiProblem;
  /** Somebody has signed up: seats and the kind of sign-up are changed elsewhere. */
  fixed?: boolean;
  onChange: (part: Partial<SessionDraft>) => void;
}

/** When, how one signs up, how many seats; what most sessions do not need stands behind a switch. */
export function SessionForm({ draft, errors, problem, fixed, onChange }: SessionFormProps) {
  const [more, setMore] = useState(
    Object.keys(draft.pools).length + Object.keys(draft.helpers).length > 0 || !!draft.ageMin || !!draft.ageMax,
  );
  const error = (field: keyof SessionDraft) => problem?.fieldError(field) ?? errors[field];
  const moment = (
    field: 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt' | 'drawAt' | 'cancelUntil' | 'promoteUntil',
  ) => ({
    id: field,
    value: draft[field],
    onChange: (value: string) => onChange({ [field]: value }),
  });
  const number = (field: 'capacity' | 'ageMin' | 'ageMax') => ({
    id: field,
    type: 'number' as const,
    value: draft[field],
    onChange: (value: string) => onChange({ [field]: value }),
  });
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
          {fixed ? (
            <View className="note">已经有人报名：名额和候补规则在“名额”里改，改之前先看会怎样。</View>
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
          {fixed ? null : (
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
          note="留出的名额、年龄、截止时间、要志愿者帮忙"
          on={more}
          onChange={setMore}
        />
      </Card>
      {more ? (
        <Card className="stack" id="session-more-form">
          {signUp ? (
            <>
              <Field label="自己取消到什么时候" hint="不选就到开始前三小时" error={error('cancelUntil')}>
                <DateTimeField label="自己取消到什么时候" usualTime="12:00" {...moment('cancelUntil')} />
              </Field>
              <Field
                label="递补到什么时候"
                hint="不选就和取消一样；以后空出来的座位到现场再给"
                error={error('promoteUntil')}
              >
                <DateTimeField label="递补到什么时候" usualTime="12:00" {...moment('promoteUntil')} />
              </Field>
              {draft.mode === 'draw' ? (
                <SwitchRow
                  title="没来过的先摇"
                  note="没参加过这个系列的先排"
                  on={draft.firstTimersFirst}
                  onChange={(firstTimersFirst) => onChange({ firstTimersFirst })}
                />
              ) : null}
              {fixed ? null : (
                <Field
                  label="留出的名额"
                  hint="柜台和老人名额给不用手机的人；没用完的会放到网上"
                  error={error('pools')}
                >
                  <View className="organise-pools">
                    {APART.map((pool) => (
                      <Field key={pool} label={SEAT_POOL_WORDS[pool]}>
                        <TextInput
                          id={`pool-${pool}`}
                          type="number"
                          placeholder="0"
                          label={`留给${SEAT_POOL_WORDS[pool]}`}
                          value={draft.pools[pool] ?? ''}
                          onChange={(typed) => onChange({ pools: { ...draft.pools, [pool]: typed } })}
                        />
                      </Field>
                    ))}
                  </View>
                </Field>
              )}
            </>
          ) : null}
          <View className="organise-pools">
            <Field label="最小几岁" error={error('ageMin')}>
              <TextInput placeholder="不限" {...number('ageMin')} />
            </Field>
            <Field label="最大几岁" error={error('ageMax')}>
              <TextInput placeholder="不限" {...number('ageMax')} />
            </Field>
          </View>
          <Field label="要几位志愿者帮忙">
            <View className="organise-pools">
              {HELPER_ROLES.map((role) => (
                <Field key={role} label={HELPER_ROLE_WORDS[role]}>
                  <TextInput
                    id={`helpers-${role}`}
                    type="number"
                    placeholder="0"
                    label={`${HELPER_ROLE_WORDS[role]}要几位`}
                    value={draft.helpers[role] ?? ''}
                    onChange={(typed) => onChange({ helpers: { ...draft.helpers, [role]: typed } })}
                  />
                </Field>
              ))}
            </View>
          </Field>
        </Card>
      ) : null}
    </>
  );
}
