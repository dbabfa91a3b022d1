import { formatMoment, verifyCallBackDraw } from '@silin/shared';
import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import { Tag } from '@/ui/tag/tag';
import type { CallBackDrawRecord } from '../api/callbacks.api';
import { dayWords, publicDraw } from '../model/words';
import './callbacks.scss';

/** One day's draw, computed again on this phone: what was promised, how many were called, and what of it is one's own. */
export function DrawRecord({ draw, now }: { draw: CallBackDrawRecord; now: number }) {
  const [all, setAll] = useState(false);
  const checked = useMemo(() => verifyCallBackDraw(publicDraw(draw), draw.called ?? 0), [draw]);
  const { mine, drawnAt } = draw;
  return (
    <Card id="call-back-draw" className="stack">
      <View className="row row--wrap">
        <View className="heading grow">{`${dayWords(draw.day, now)}的确认`}</View>
        {checked.verdict === 'not_held' ? (
          <Tag tone="know" icon="clock">
            等抽签
          </Tag>
        ) : checked.verdict === 'right' ? (
          <Tag tone="ok" icon="check">
            核对通过
          </Tag>
        ) : (
          <Tag tone="warn" icon="info">
            对不上
          </Tag>
        )}
      </View>
      {drawnAt ? (
        <View className="body">{`这一天确认了 ${draw.frameSize} 件，抽出 ${draw.called} 件打电话问。${
          draw.leftOut ? `另有 ${draw.leftOut} 件，本人不要回访电话，没有放进来抽。` : ''
        }`}</View>
      ) : null}
      <View className="body">{checked.words}</View>
      {checked.findings.map((found) => (
        <View key={found.check} className="row row--top">
          <Icon name={found.right ? 'check' : 'info'} size={1.25} />
          <View className="grow">{found.words}</View>
        </View>
      ))}
      {draw.committedInTime ? null : <View className="note">这一天的承诺公布得晚了，在这一天开始以后才公布。</View>}
      {drawnAt && mine.length > 0 ? (
        <View className="strong" id="own-draw">
          {mine.some(({ called }) => called)
            ? '您确认的事抽到了，社区会打电话问您。'
            : '您确认的事在名单里，这次没有抽到。'}
        </View>
      ) : null}
      <Button id="draw-codes" variant="text" tone="ink" onClick={() => setAll(!all)}>
        {all ? '收起编码' : '看公布的编码'}
      </Button>
      {all ? <Codes draw={draw} now={now} /> : null}
    </Card>
  );
}

function Codes({ draw, now }: { draw: CallBackDrawRecord; now: number }) {
  const codes: readonly (readonly [string, string | null])[] = [
    [`承诺（${formatMoment(draw.committedAt, now)}公布）`, draw.commitment],
    ['名单的编码', draw.frameHash],
    ['抽签用的随机数（抽完公布）', draw.secret],
  ];
  const own = new Set(draw.mine.map(({ token }) => token));
  const [first, last] = [new Set(draw.first), new Set(draw.last)];
  const groups = [
    { title: '帮忙的人这一季度的第一件，都要问', hashes: draw.order.filter((hash) => first.has(hash)) },
    {
      title: '联系卡用得早、用得晚、用得密，四件抽一件',
      hashes: draw.order.filter((hash) => !first.has(hash) && !last.has(hash)),
    },
    { title: '其他的，十件抽一件', hashes: draw.order.filter((hash) => last.has(hash)) },
  ];
  return (
    <View className="stack">
      {codes.map(([title, code]) =>
        code ? (
          <View key={title}>
            <View className="note">{title}</View>
            <View className="call-draw__hash">{code}</View>
          </View>
        ) : null,
      )}
      {groups.map(({ title, hashes }) =>
        hashes.length > 0 ? (
          <View key={title}>
            <View className="note">{`${title}（${hashes.length} 件）`}</View>
            {hashes.map((hash, at) => (
              <View key={hash} className={`call-draw__hash ${own.has(hash) ? 'strong' : ''}`}>
                {`${at + 1}. ${hash.slice(0, 16)}${own.has(hash) ? '（您确认的）' : ''}`}
              </View>
            ))}
          </View>
        ) : null,
      )}
    </View>
  );
}
