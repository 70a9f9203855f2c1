import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DeadlineArithmetic } from '../audit/DeadlineArithmetic'

interface Props {
  dossier: string
  open: boolean
  onClose: () => void
}

/** Why the dossier is due when it is: day by day. */
export function DeadlineDrawer({ dossier, open, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t('deadline.title')}
      size={560}
      destroyOnHidden
      extra={<Link to={`/dossiers/${dossier}/deadline`}>{t('deadline.print')}</Link>}
    >
      <DeadlineArithmetic dossier={dossier} />
    </Drawer>
  )
}
