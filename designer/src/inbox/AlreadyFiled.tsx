import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'

interface Props {
  /** Id of the dossier that is there already. */
  dossier: string
  onStartAnew: () => void
}

/** An earlier press did file the dossier although its answer was lost: where it is, and what that means for later edits. */
export function AlreadyFiled({ dossier, onStartAnew }: Props) {
  const { t } = useTranslation()
  return (
    <Alert
      type="warning"
      showIcon
      icon={<span aria-hidden="true">▲</span>}
      role="alert"
      title={t('receive.alreadyFiled')}
      description={
        <>
          <p>{t('receive.alreadyFiledHelp')}</p>
          <div className="buttons">
            <Link to={`/dossiers/${dossier}`}>{t('receive.openFiled')}</Link>
            <Button size="small" onClick={onStartAnew}>
              {t('receive.startAnew')}
            </Button>
          </div>
        </>
      }
    />
  )
}
