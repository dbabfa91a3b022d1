import { CERTIFICATE_STANDING_WORDS, chinaDate, formatDate, hoursLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { type CertificateCard, certificatesApi } from '@/features/hours/api/certificates.api';
import { IssueCertificateForm } from '@/features/hours/components/issue-certificate';
import { hoursWords, STANDING_TONES } from '@/features/hours/model/hours-words';
import { openPdf } from '@/platform/save-file';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useAction } from '@/platform/use-action';
import { useList } from '@/platform/use-list';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { type Column, DataTable } from '@/ui/data-table/data-table';
import { PagedList } from '@/ui/paged-list/paged-list';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { EmptyState, ProblemNote } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { toast } from '@/ui/toast/toast';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskView, DeskViewProps } from '../desk-part';
import { LedgerButton } from '../ledgers/ledger-button';
import { useActiveRow } from '../use-active-row';
import { SidePanel } from './hours-panel';

const VIEW = 'certificates';

function Standing({ certificate: { standing } }: { certificate: CertificateCard }) {
  return <Tag tone={STANDING_TONES[standing]}>{CERTIFICATE_STANDING_WORDS[standing]}</Tag>;
}

const COLUMNS: readonly Column<CertificateCard>[] = [
  { key: 'who', title: '给谁', cell: (c) => c.memberName },
  { key: 'hours', title: '时长', width: 5.5, cell: (c) => hoursWords(c.minutes) },
  { key: 'number', title: '编号', width: 13.5, room: 'some', cell: (c) => c.number },
  { key: 'at', title: '开具', width: 5.5, room: 'much', cell: (c) => chinaDate(c.issuedAt) },
  { key: 'state', title: '状态', width: 6, cell: (c) => <Standing certificate={c} /> },
];

/** The register of certificates, one of them beside it, and issuing another. `row` is whoever asked for one. */
function CertificatesDesk({ row: asker, onChanged }: DeskViewProps) {
  const { communityId } = useMembership();
  const wide = useWide();
  const [issuing, setIssuing] = useState<{ memberId?: string } | undefined>(asker ? { memberId: asker } : undefined);
  const [chosen, setChosen] = useState<string>();
  const list = useList((cursor) => certificatesApi.register(communityId, cursor), [communityId]);
  const rows = list.items ?? [];
  const activeId = useActiveRow(rows, chosen);
  const active = rows.find(({ id }) => id === activeId);
  const { reload } = list;
  useEffect(() => rememberView(VIEW, issuing?.memberId), [issuing?.memberId]);
  useStayingFresh(() => void reload());
  const changed = () => {
    void reload();
    void onChanged();
  };
  const panel = issuing ? (
    <SidePanel title="开具时长证明" onLeave={() => setIssuing(undefined)}>
      <IssueCertificateForm
        memberId={issuing.memberId}
        onIssued={(id) => {
          setIssuing(undefined);
          setChosen(id);
          changed();
        }}
      />
    </SidePanel>
  ) : active ? (
    <CertificatePanel key={active.id} certificate={active} onChanged={changed} />
  ) : undefined;
  return (
    <DeskFrame side={wide ? panel : undefined}>
      <View className="desk-head">
        {wide ? <View className="title grow">时长证明</View> : null}
        <Button id="issue-open" icon="plus" onClick={() => setIssuing({})}>
          开具证明
        </Button>
        <LedgerButton name="certificates" />
      </View>
      {!wide && issuing ? panel : null}
      {wide || !issuing ? (
        <PagedList
          list={list}
          id="certificates"
          empty={<EmptyState icon="note" title="还没有开过证明" note="志愿者在“我的时长”里申请，会成为一件待办" />}
        >
          {(shown) =>
            wide ? (
              <DataTable<CertificateCard>
                columns={COLUMNS}
                rows={shown}
                rowKey={({ id }) => id}
                active={activeId}
                onActive={(id) => {
                  setChosen(id);
                  setIssuing(undefined);
                }}
                keys={{ n: () => setIssuing({}) }}
                resting={issuing !== undefined}
              />
            ) : (
              shown.map((one) => <CertificatePanel key={one.id} certificate={one} onChanged={changed} />)
            )
          }
        </PagedList>
      ) : null}
    </DeskFrame>
  );
}

/** One certificate: what it says, the paper, and making it void. */
function CertificatePanel({ certificate, onChanged }: { certificate: CertificateCard; onChanged: () => void }) {
  const { communityId } = useMembership();
  const [revoking, setRevoking] = useState(false);
  const { id, number, memberName, minutes, fromDay, untilDay, issuedBy, issuedAt, purpose, standing } = certificate;
  const keep = useAction(async () => {
    const shown = await openPdf(`时长证明 ${number}.pdf`, await certificatesApi.paper(communityId, id));
    toast(shown ? '已经存好，打印后签字盖章' : '这台手机没有打开文件，请到电脑上下载');
  });
  const revoke = useAction(async (key: string, reason: string) => {
    await certificatesApi.revoke(communityId, id, reason, key);
    setRevoking(false);
    toast('作废了');
    onChanged();
  });
  const facts = [
    `${fromDay} 至 ${untilDay}`,
    `${issuedBy}，${formatDate(issuedAt, Date.now())}开具`,
    purpose ? `用途：${purpose}` : '',
  ];
  return (
    <View className="panel" id="panel">
      <Card className="stack" id={`certificate-${id}`}>
        <View className="row row--top">
          <View className="title grow">{`${memberName}，${hoursWords(minutes)}`}</View>
          <Standing certificate={certificate} />
        </View>
        <View className="body">{`编号 ${number}`}</View>
        {facts.filter(Boolean).map((words) => (
          <View key={words} className="note">
            {words}
          </View>
        ))}
        {standing === 'corrected' ? <View className="body">开出以后有一条更正过，请问问本人要不要重开。</View> : null}
        {certificate.revokeWhy ? <View className="body">{`作废原因：${certificate.revokeWhy}`}</View> : null}
        <ProblemNote problem={keep.problem} />
        {standing === 'revoked' ? null : (
          <View className="row row--wrap">
            <Button id={`paper-${id}`} grow loading={keep.pending} onClick={() => void keep.run()}>
              下载，打印盖章
            </Button>
            <Button id={`revoke-${id}`} variant="quiet" onClick={() => setRevoking(true)}>
              作废…
            </Button>
          </View>
        )}
      </Card>
      <ConfirmSheet
        open={revoking}
        title="作废这份证明？"
        about={`${memberName} · ${number}`}
        detail="作废后，拿着纸的人再查会看到“已作废”；本人会收到通知。作废不能撤回，可以重新开一份。"
        confirm="作废"
        reason={{
          ...{ label: '为什么作废', placeholder: '比如：时段写错了' },
          ...{ minChars: hoursLimits.reasonMinChars, maxChars: hoursLimits.reasonMaxChars },
        }}
        pending={revoke.pending}
        problem={revoke.problem}
        onConfirm={(reason) => void revoke.run(reason)}
        onClose={() => {
          revoke.clearProblem();
          setRevoking(false);
        }}
      />
    </View>
  );
}

export const certificatesView: DeskView = { name: VIEW, label: '时长证明', View: CertificatesDesk };
