import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { instantText } from '../shell/instants'

const settleMs = 100

interface Props {
  sequence: number
  last: number
  at: string | undefined
  onGo: (sequence: number) => void
}

/** Which moment: a slider over all records, and a step to the one before or after. */
export function MomentSlider({ sequence, last, at, onGo }: Props) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState<number>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const slide = (to: number) => {
    setWanted(to)
    clearTimeout(timer.current) // dragging over hundreds of records asks for the one it stops at
    timer.current = setTimeout(() => {
      setWanted(undefined)
      onGo(to)
    }, settleMs)
  }
  const shown = wanted ?? sequence
  const step = (to: number, name: 'first' | 'previous' | 'following' | 'last', sign: string) => (
    <Button
      size="small"
      disabled={to < 1 || to > last || to === sequence}
      aria-label={t(`then.${name}`)}
      title={t(`then.${name}`)}
      onClick={() => onGo(to)}
    >
      {sign}
    </Button>
  )
  return (
    <div className="moment no-print" role="group" aria-label={t('then.moment')}>
      {step(1, 'first', '|◀')}
      {step(sequence - 1, 'previous', '◀')}
      <input
        type="range"
        min={1}
        max={last}
        value={shown}
        autoFocus
        aria-label={t('then.slider')}
        aria-valuetext={t('then.valueText', { sequence: shown, last })}
        onChange={(event) => slide(event.currentTarget.valueAsNumber)}
      />
      {step(sequence + 1, 'following', '▶')}
      {step(last, 'last', '▶|')}
      <output className="number">
        {t('then.of', { sequence: shown, last })}
        {at !== undefined && shown === sequence && ` · ${instantText(at)}`}
      </output>
      <span className="quiet">{t('then.keys')}</span>
    </div>
  )
}
