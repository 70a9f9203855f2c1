/** The columns of the inbox's lists, alike in each so that the eye runs down the page. */
export function InboxColumns() {
  return (
    <colgroup>
      <col className="col-when" />
      <col className="col-task" />
      <col className="col-applicant" />
      <col />
      <col className="col-number" />
      <col className="col-due" />
      <col className="col-who" />
    </colgroup>
  )
}
