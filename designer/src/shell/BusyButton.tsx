import { LoadingOutlined } from '@ant-design/icons'
import { Button, type ButtonProps } from 'antd'

/** A button that keeps its name and its focus while its work is under way, and takes no second press meanwhile. */
export function BusyButton({ busy, onClick, icon, ...rest }: ButtonProps & { busy: boolean }) {
  return (
    <Button
      {...rest}
      aria-busy={busy}
      icon={busy ? <LoadingOutlined spin aria-hidden="true" /> : icon}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.(event)
      }}
    />
  )
}
