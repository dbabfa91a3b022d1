import { CERTIFICATE_STANDING_WORDS, formatDate } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { openPdf } from '@/platform/save-file';
import { useAction } from '@/platform/use-action';
import type { KeysetList } from '@/platform/use-list';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Section } from '@/ui/section/section';
import { ProblemNote } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { toast } from '@/ui/toast/toast';
import { certificatesApi, type MyCertificate } from '../api/certificates.api';
import { hoursWords, STANDING_TONES } from '../model/hours-words';
import { AskCertificateSheet } from './ask-certificate';

interface MyCertificatesProps {
  list: KeysetList<MyCertificate>;
  /** Without an hour there is nothing to certify. */
  mayAsk: boolean;
}

/** The certificates of oneself, to be kept as a file, and asking for another. */
export function MyCertificates({ list, mayAsk }: MyCertificatesProps) {
  const [asking, setAsking] = useState(false);
  const items = list.items ?? [];
  if (!mayAsk && items.length === 0) return null;
  return (
    <Section title="时长证明">
      <View className="stack">
        {items.map((certificate) => (
          <CertificateOfMine key={certificate.id} certificate={certificate} />
        ))}
        {list.more ? (
          <Button variant="text" tone="ink" loading={list.loading} onClick={() => void list.loadMore()}>
            再看一些
          </Button>
        ) : null}
        <ProblemNote problem={list.problem} />
        {mayAsk ? (
          <Button id="ask-certificate" variant="quiet" wide onClick={() => setAsking(true)}>
            申请时长证明…
          </Button>
        ) : null}
      </View>
      {asking ? <AskCertificateSheet onAsked={() => setAsking(false)} onClose={() => setAsking(false)} /> : null}
    </Section>
  );
}

function CertificateOfMine({ certificate }: { certificate: MyCertificate }) {
  const { communityId } = useMembership();
  const { id, number, standing, fromDay, untilDay, minutes, issuedAt } = certificate;
  const keep = useAction(async () => {
    const bytes = await certificatesApi.myPaper(communityId, id);
    const shown = await openPdf(`时长证明 ${number}.pdf`, bytes);
    if (!shown) toast('这台手机没有打开文件，请到社区打印');
  });
  return (
    <Card id={`certificate-${id}`} className="stack">
      <View className="row row--top">
        <View className="heading grow">{hoursWords(minutes)}</View>
        <Tag tone={STANDING_TONES[standing]}>{CERTIFICATE_STANDING_WORDS[standing]}</Tag>
      </View>
      <View className="note">{`${fromDay} 至 ${untilDay} · ${formatDate(issuedAt, Date.now())}开具`}</View>
      <View className="note">{`编号 ${number}`}</View>
      {standing === 'corrected' ? <View className="body">后来有一条更正过，需要时请重新申请。</View> : null}
      <ProblemNote problem={keep.problem} />
      {standing === 'revoked' ? null : (
        <Button id={`paper-${id}`} variant="quiet" wide loading={keep.pending} onClick={() => void keep.run()}>
          打开证明
        </Button>
      )}
    </Card>
  );
}
