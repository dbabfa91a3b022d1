import { proxyRelationWords } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { go, routes } from '@/platform/navigate';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import type { Represented } from '../api/consents.api';
import { LinkOfferSheet } from './link-offer-sheet';
import { lastDay, SCOPE_LABELS } from '../model/labels';

/** What I may do for one person; of who has died, what may still be read. */
export function RepresentedCard(props: { of: Represented; onChange: () => void }) {
  return props.of.readableUntil ? <Remembered of={props.of} until={props.of.readableUntil} /> : <Acting {...props} />;
}

function Acting({ of, onChange }: { of: Represented; onChange: () => void }) {
  const [linking, setLinking] = useState(false);
  const { personId, name, scopes } = of;
  const may = (scope: Represented['scopes'][number]) => scopes.includes(scope);
  return (
    <Card id={`represented-${personId}`} className="stack">
      <View>
        <View className="title">{name || '没有写姓名'}</View>
        <View className="note">
          {`我是${proxyRelationWords[of.relation]}；可以：${scopes.map((scope) => SCOPE_LABELS[scope]).join('、')}；${lastDay(of.until)}前有效`}
        </View>
      </View>
      {may('wishes') ? (
        <Button id="say-for" wide icon="mic" onClick={() => void go(routes.sayFor(personId))}>
          {`替${name}说个心愿`}
        </Button>
      ) : null}
      <View>
        {may('wishes') ? (
          <ListRow
            id="their-wishes"
            icon="note"
            title={`${name}的心愿`}
            note="看进展，替本人说办好了没有"
            onClick={() => void go(routes.wishesOf(personId))}
          />
        ) : null}
        <ListRow
          id="their-consents"
          icon="check"
          title={`${name}同意的事`}
          onClick={() => void go(routes.consentsOf(personId))}
        />
        <ListRow
          id="their-proxies"
          icon="people"
          title={`谁替${name}办事`}
          note="也可以在这里不再代办"
          onClick={() => void go(routes.proxiesOf(personId))}
        />
        {may('profile') ? (
          <ListRow
            id="their-care"
            icon="note"
            title={`${name}的帮扶档案`}
            note="平时要怎样照顾；每次打开都会记下来"
            onClick={() => void go(routes.ownCareOf(personId))}
          />
        ) : null}
        {may('profile') ? (
          <ListRow
            id="their-acts"
            icon="shield"
            title={`谁看过、谁替${name}办过`}
            onClick={() => void go(routes.recordActsOf(personId))}
          />
        ) : null}
        {of.linkable ? (
          <ListRow
            id="link-theirs"
            icon="phone"
            title={`让${name}用自己的微信`}
            note={
              of.linkOfferedUntil ? `等他点“是我”，${lastDay(of.linkOfferedUntil)}前有效` : '连上以后，他自己也看得到'
            }
            onClick={() => setLinking(true)}
          />
        ) : null}
      </View>
      <LinkOfferSheet
        open={linking}
        personId={personId}
        name={name || '他'}
        onClose={() => setLinking(false)}
        onDone={onChange}
      />
    </Card>
  );
}

/** For some time after a death the family reads what happened. */
function Remembered({ of: { personId, name, scopes }, until }: { of: Represented; until: string }) {
  return (
    <Card id={`remembered-${personId}`} className="stack">
      <View>
        <View className="title">{name || '没有写姓名'}</View>
        <View className="note">{`已经离世。${lastDay(until)}前，家人还可以看看这些事的经过。`}</View>
      </View>
      <View>
        {scopes.includes('wishes') ? (
          <ListRow
            id="their-wishes"
            icon="note"
            title={`${name}的心愿`}
            onClick={() => void go(routes.wishesOf(personId))}
          />
        ) : null}
        {scopes.includes('visits') ? (
          <ListRow
            id="their-visits"
            icon="people"
            title={`来看过${name}的人`}
            onClick={() => void go(routes.helperOf(personId))}
          />
        ) : null}
        {scopes.includes('profile') ? (
          <ListRow
            id="their-acts"
            icon="shield"
            title={`谁看过、谁替${name}办过`}
            onClick={() => void go(routes.recordActsOf(personId))}
          />
        ) : null}
      </View>
    </Card>
  );
}
