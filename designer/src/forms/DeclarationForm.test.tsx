import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { useState } from 'react'
import { expect, test } from 'vitest'
import DeclarationForm from './DeclarationForm'
import type { FormSchema, FormValues } from './formSchema'

const schema: FormSchema = {
  type: 'object',
  required: ['nguoi'],
  properties: {
    nguoi: {
      type: 'object',
      title: 'Người nộp',
      required: ['ten', 'so'],
      properties: {
        ten: { type: 'string', title: 'Họ tên' },
        so: { type: 'string', title: 'Số định danh', pattern: '^[0-9]{12}$', 'x-ui': { help: '12 chữ số' } },
        ngay: { type: 'string', format: 'date', title: 'Ngày sinh' },
        gioi: {
          type: 'string',
          title: 'Giới tính',
          enum: ['nam', 'nu'],
          'x-enumTitles': ['Nam', 'Nữ'],
          'x-ui': { widget: 'radio' },
        },
        soBan: { type: 'integer', title: 'Số bản' },
      },
    },
  },
}

function Page({
  errors,
  showAll = false,
  onValues,
}: {
  errors?: Record<string, string>
  showAll?: boolean
  onValues?: (values: FormValues) => void
}) {
  const [values, setValues] = useState<FormValues>({})
  return (
    <DeclarationForm
      schema={schema}
      values={values}
      showAll={showAll}
      {...(errors === undefined ? {} : { serverErrors: errors })}
      onChange={(next) => {
        setValues(next)
        onValues?.(next)
      }}
    />
  )
}

const fieldOf = (path: string) => document.querySelector<HTMLElement>(`[data-field="${path}"]`) ?? document.body

test('An_error_stands_beside_its_field_once_the_field_is_left_and_the_text_stays', async () => {
  const user = userEvent.setup()
  render(<Page />)
  const box = screen.getByLabelText(/Số định danh/)
  await user.type(box, '12a')
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  await user.tab()
  expect(await within(fieldOf('nguoi.so')).findByRole('alert')).toHaveTextContent('Chưa đúng dạng.')
  expect(screen.getAllByRole('alert')).toHaveLength(1)
  expect(box).toHaveValue('12a')
  expect(box).toHaveAttribute('aria-invalid', 'true')
  expect(box).toHaveAccessibleDescription(/Chưa đúng dạng. 12 chữ số/)
})

test('Every_missing_field_is_named_after_the_first_attempt', async () => {
  render(<Page showAll />)
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2))
  expect(within(fieldOf('nguoi.ten')).getByRole('alert')).toHaveTextContent('Mục này phải có.')
})

test('A_message_of_the_server_goes_when_its_field_is_changed', async () => {
  const user = userEvent.setup()
  const errors = { '/nguoi/ten': 'Tên đã có hồ sơ.' }
  render(<Page errors={errors} />)
  expect(await within(fieldOf('nguoi.ten')).findByText('Tên đã có hồ sơ.')).toBeInTheDocument()
  await user.type(screen.getByLabelText(/Họ tên/), 'An')
  await user.tab()
  await waitFor(() => expect(screen.queryByText('Tên đã có hồ sơ.')).not.toBeInTheDocument())
})

test('Days_are_typed_as_in_Vietnam_and_kept_as_ISO_and_a_wrong_one_stays_in_the_box', async () => {
  const user = userEvent.setup()
  let values: FormValues = {}
  render(<Page onValues={(next) => (values = next)} />)
  const box = screen.getByLabelText('Ngày sinh')
  await user.type(box, '2/3/2020')
  await user.tab()
  await waitFor(() => expect(values).toEqual({ nguoi: { ngay: '2020-03-02' } }))
  expect(box).toHaveValue('02/03/2020')
  await user.clear(box)
  await user.type(box, '31/2/2020')
  await user.tab()
  expect(box).toHaveValue('31/2/2020')
  expect(await within(fieldOf('nguoi.ngay')).findByRole('alert')).toHaveTextContent('ngày/tháng/năm')
})

test('A_number_that_is_none_stays_in_the_box_with_its_error', async () => {
  const user = userEvent.setup()
  render(<Page />)
  const box = screen.getByLabelText('Số bản')
  await user.type(box, 'hai')
  await user.tab()
  expect(await within(fieldOf('nguoi.soBan')).findByRole('alert')).toHaveTextContent('Phải là số nguyên.')
  expect(box).toHaveValue('hai')
})

test('The_form_has_no_fault_of_accessibility', async () => {
  const { container } = render(<Page showAll />)
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2))
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
  expect(
    violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([])
})
