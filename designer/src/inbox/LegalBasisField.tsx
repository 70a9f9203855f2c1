import { useTranslation } from 'react-i18next'
import type { LegalBasis } from '../api/types'
import { ChoiceField } from './ChoiceField'
import { lawText } from '../shell/lawText'

interface Props {
  id: string
  bases: LegalBasis[]
  value: string | undefined
  missing: boolean
  onChange: (basis: string) => void
}

/** Which legal basis of the procedure the decision rests on. */
export function LegalBasisField({ bases, ...field }: Props) {
  const { t } = useTranslation()
  return (
    <ChoiceField
      {...field}
      label={t('field.legalBasis')}
      choices={bases.map((basis) => ({ value: basis.id, title: lawText(basis) }))}
      required
      missingText={t('field.legalBasisMissing')}
    />
  )
}
