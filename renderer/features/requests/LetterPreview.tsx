// The letter on screen.
export function LetterPreview(_props: { dataJson: string; paper: string; isDraft: boolean }) {
  return null;
}
