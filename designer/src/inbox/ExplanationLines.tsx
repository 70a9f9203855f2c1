import type { ExplanationView } from '../api/types'
import { civilDay } from '../shell/instants'
import { useLocalText } from '../shell/language'

/** The arithmetic of a due time: each day counted or skipped, by name. */
export function ExplanationLines({ explanation }: { explanation: Pick<ExplanationView, 'lines'> }) {
  const local = useLocalText()
  return (
    <table className="arithmetic">
      <tbody>
        {explanation.lines.map((line, index) => (
          <tr key={index} className={`line-${line.kind}`}>
            <td className="number">{civilDay(line.date)}</td>
            <td className="number">{line.count}</td>
            <td>{local(line.text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
