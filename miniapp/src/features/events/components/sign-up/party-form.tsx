import { AGE_BAND_WORDS, eventLimits, type ProxyRelation, proxyRelationWords } from '@silin/shared';
import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { FAULTY } from '@/platform/first-fault';
import { Card } from '@/ui/card/card';
import { FieldError } from '@/ui/field/field';
import { Stepper } from '@/ui/stepper/stepper';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import { TickRow } from '@/ui/tick-row/tick-row';
import { Button } from '@/ui/button/button';
import type { PartyCandidate } from '../../api/types';
import { POOL_CHOICES } from '../../model/labels';
import { needsGuardian, seatsOf } from '../../model/sign-up-draft';
import type { SignUp } from '../../model/use-sign-up';
import { BehindCard } from './behind-card';
import { SameTimeCard } from './same-time-card';
import { Chips } from '@/ui/chips/chips';

/** Who comes, all of it on one page: those one may tick, those who come along, and who sits on a lap. */
export function PartyForm({ signUp }: { signUp: SignUp }) {
  return (
    <>
      <BehindCard behind={signUp.of.behind} now={Date.now()} />
      <WhoCard signUp={signUp} />
      <SameTimeCard signUp={signUp} />
      <AlongCard signUp={signUp} />
      <PoolCard signUp={signUp} />
      <GuardianCard signUp={signUp} />
    </>
  );
}

/** Oneself and those one acts for, to be ticked. Who is in already is said to be, with the way there. */
export function WhoCard({ signUp }: { signUp: SignUp }) {
  const { draft, of, change, errors } = signUp;
  const flip = ({ personId }: PartyCandidate) =>
    change({
      people: draft.people.includes(personId)
        ? draft.people.filter((id) => id !== personId)
        : [...draft.people, personId],
    });
  return (
    <Card id="party" className={errors.party ? FAULTY : ''}>
      <View className="heading">谁去</View>
      {of.candidates.map((person) =>
        person.registrationId ? (
          <InAlready key={person.personId} person={person} registrationId={person.registrationId} />
        ) : (
          <TickRow
            key={person.personId}
            id={`tick-${person.personId}`}
            title={person.name}
            note={noteOf(person)}
            on={draft.people.includes(person.personId)}
            onChange={() => flip(person)}
          />
        ),
      )}
      {errors.party ? <FieldError error={errors.party} /> : null}
    </Card>
  );
}

const noteOf = (person: PartyCandidate): string =>
  [
    person.relation === null ? '我自己' : actingWords(person.relation),
    person.ageBand ? AGE_BAND_WORDS[person.ageBand] : '',
  ]
    .filter(Boolean)
    .join(' · ');

/** The relation is what one is to the person: 您代办，您是女儿. */
function actingWords(relation: string): string {
  const word = proxyRelationWords[relation as ProxyRelation];
  return word ? `您代办，您是${word}` : '您代办';
}

function InAlready({ person, registrationId }: { person: PartyCandidate; registrationId: string }) {
  return (
    <View className="row row--wrap party__in">
      <View className="grow">
        <View>{person.name}</View>
        <View className="note">已经报了这一场</View>
      </View>
      <Button id={`in-${person.personId}`} variant="quiet" onClick={() => void go(routes.registration(registrationId))}>
        看看
      </Button>
    </View>
  );
}

/** Companions by their number, and children on laps, who take no seat. */
export function AlongCard({ signUp }: { signUp: SignUp }) {
  const { draft, of, change } = signUp;
  const { partyMax, naming } = of.session;
  const room = partyMax - (seatsOf(draft, of) - draft.companions);
  const heads = eventLimits.headsMax - seatsOf(draft, of);
  return (
    <Card id="along">
      <Stepper
        id="companions"
        title="还带几位"
        note={`一起最多 ${partyMax} 个座位`}
        unit="位"
        value={draft.companions}
        max={Math.max(0, room)}
        onChange={(companions) => change({ companions })}
      />
      {draft.companions > 0 && naming !== 'all_named' ? (
        <SwitchRow
          id="name-them"
          title="写上怎么称呼"
          note="可以不写，只算人数"
          on={draft.nameThem}
          onChange={(nameThem) => change({ nameThem })}
        />
      ) : null}
      <Stepper
        id="laps"
        title="抱着的孩子"
        note="3 岁以下，不占座位"
        unit="个"
        value={draft.laps}
        max={Math.max(0, Math.min(LAPS_MAX, heads))}
        onChange={(laps) => change({ laps })}
      />
    </Card>
  );
}

const LAPS_MAX = 4;

/** Which seats, where a resident may choose. */
export function PoolCard({ signUp: { draft, of, change } }: { signUp: SignUp }) {
  const pools = of.session.openPools;
  const first = pools[0];
  if (pools.length < 2 || !first) return null;
  return (
    <Card id="pool" className="stack">
      <View className="heading">要哪一种座位</View>
      <Chips
        wrap
        choices={pools.map((pool) => ({ value: pool, label: POOL_CHOICES[pool] }))}
        value={draft.pool || first}
        onChange={(pool) => change({ pool })}
      />
    </Card>
  );
}

/** Children under 14 are brought by a parent or guardian, who says so. */
export function GuardianCard({ signUp: { draft, of, change, errors } }: { signUp: SignUp }) {
  if (!needsGuardian(draft, of)) return null;
  return (
    <Card id="guardian-card" className={errors.guardian ? FAULTY : ''}>
      <TickRow
        id="guardian"
        title="我是孩子的家长或监护人"
        note="14 岁以下的孩子只记称呼和年龄段，不记姓名"
        on={draft.guardian}
        onChange={() => change({ guardian: !draft.guardian })}
      />
      {errors.guardian ? <FieldError error={errors.guardian} /> : null}
    </Card>
  );
}
