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

/** What I may do for one person. */
export function RepresentedCard({ of, onChange }: { of: Represented; onChange: () => void }) {
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
