import { useQueryClient } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { actAs, actingAs } from '../api/client'
import { usePerson } from './person'

/** Which of several roles one works as; fetched only for those who hold several. */
export default function ActingAs() {
  const { t } = useTranslation()
  const me = usePerson()
  const client = useQueryClient()
  const navigate = useNavigate()
  return (
    <Select
      size="small"
      variant="borderless"
      className="acting"
      aria-label={t('shell.actingAs')}
      value={actingAs() ?? ''}
      popupMatchSelectWidth={false}
      options={[
        { value: '', label: t('shell.allRoles') },
        ...me.roles.map((one) => ({
          value: `${one.office}/${one.role}`,
          label: `${one.roleTitle} – ${one.officeName}`,
        })),
      ]}
      onChange={(role: string) => {
        actAs(role === '' ? undefined : role)
        void client.resetQueries()
        void navigate('/')
      }}
    />
  )
}
