import { eventLimits, HELPER_ROLE_WORDS, HELPER_ROLES, SEAT_POOL_WORDS, SEAT_POOLS } from '@silin/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card/card';
import { DateTimeField } from '@/ui/date-time-field/date-time-field';
import { Field, TextInput } from '@/ui/field/field';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import { behindNote } from '../../model/organise-words';
import type { SessionDraft } from '../../model/session-draft';
import { momentField, numberField } from './session-fields';
import './organise.scss';

/** Seats that can be set apart; what is left is online. */
const APART = SEAT_POOLS.filter((pool) => pool !== 'online');

interface SessionMoreProps {
  draft: SessionDraft;
  error: (field: keyof SessionDraft) => string | undefined;
  /** Seats are changed elsewhere. */
  fixed: boolean | undefined;
  onChange: (part: Partial<SessionDraft>) => void;
}

/** What most sessions do not need. */
export function SessionMore({ draft, error, fixed, onChange }: SessionMoreProps) {
  const moment = momentField(draft, onChange);
  const number = numberField(draft, onChange);
  const signUp = draft.mode !== 'free';
  return (
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
          <SwitchRow
            id="all-named"
            title="同行的人都要写称呼"
            note="关着的时候可以只写人数"
            on={draft.allNamed}
            onChange={(allNamed) => onChange({ allNamed })}
          />
          <NoShowsLast draft={draft} onChange={onChange} />
          {fixed ? null : (
            <Field label="留出的名额" hint="柜台和老人名额给不用手机的人" error={error('pools')}>
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
          {!fixed && Object.values(draft.pools).some((typed) => Number(typed) > 0) ? (
            <Field label="没用完的什么时候放到网上" hint="不选就一直留着" error={error('releaseAt')}>
              <DateTimeField label="没用完的什么时候放到网上" usualTime="18:00" {...moment('releaseAt')} />
            </Field>
          ) : null}
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
  );
}

/** R11, off unless an organiser switches it on: what it does stands under it, for this kind of session. */
function NoShowsLast({ draft, onChange }: Pick<SessionMoreProps, 'draft' | 'onChange'>) {
  return (
    <View>
      <SwitchRow
        id="no-shows-last"
        title="报了两次没来的排在后面"
        note={behindNote(draft)}
        on={draft.noShowsLast}
        onChange={(noShowsLast) => onChange({ noShowsLast })}
      />
      {draft.noShowsLast ? (
        <View className="note">
          {`算 ${eventLimits.noShowsForgivenDays} 天里同一系列、门口签到做全了的场次。来一次就恢复，过 ${eventLimits.noShowsForgivenDays} 天也恢复。原因只有本人看得到，本人可以说“我来了”；没有名单，也不打分。`}
        </View>
      ) : null}
    </View>
  );
}
