// Scanned pages of a reply: attaching, looking at them, and why a file is refused.
export const ATTACHMENTS_TEXT = {
  'attachment.list': 'Attached to this reply',
  'attachment.proofs': 'Proof of sending',
  'attachment.size': '{size} MB',
  'attachment.pages': '{pages|# page|# pages}',
  'attachment.added': '{fileName} is attached, encrypted in the vault.',
  'attachment.copied':
    'Saved as {fileName}. That copy is not encrypted: delete it when it is no longer needed.',
  'attachment.noReply': 'There is no reply here yet. Record the reply first.',
  'attachment.none': 'No scanned page is attached here.',
  'attachment.chooseReply': 'Which reply?',
  'attachment.choose': 'Which attachment?',
  'attachment.picture': 'Scanned page {fileName}',
  'attachment.fit': 'Fit the width',
  'attachment.pdf':
    'A PDF is kept but not drawn here: this program holds nothing that could run what a PDF may carry. Save a copy and look at it in your own viewer.',
  'attachment.loading': 'Opening the page...',
  'attachment.close': 'Close',
  'attachment.refused.empty':
    'is empty: there is nothing in it. Scan or save the page again, then attach that.',
  'attachment.refused.notFile': 'is not an ordinary file. Choose the scanned page itself.',
  'attachment.refused.tooLarge':
    'has {size} MB; {most} MB are the most, so it was not even read. Scan it in grey at 200 to 300 dots per inch, or attach fewer pages at a time.',
  'attachment.refused.cut':
    'breaks off before its end, so part of it is missing. Copy or scan it again, then attach that.',
  'attachment.refused.trailing':
    'holds something else after the picture. Open it in a picture program, save it as a new file, and attach that.',
  'attachment.refused.too-many-pixels':
    'has more points than a page needs. Scan it at 200 to 300 dots per inch, then attach that.',
  'attachment.refused.encrypted':
    'is locked with a password or rights. Open it, print it into a new PDF, and attach that.',
  'attachment.refused.active':
    'holds something that acts when it is opened: a script, a form that sends, or a program to start. Print it into a new PDF, or scan the paper, and attach that.',
  'attachment.refused.embedded':
    'carries other files or media inside. Print it into a new PDF, or scan the paper, and attach that.',
  'attachment.refused.unreadable':
    'cannot be looked into, so nobody can tell what it holds. Print it into a new PDF, or scan the paper, and attach that.',
  'attachment.refused.program':
    'is a program, whatever its name says. Do not open it; ask the sender for a scanned page.',
  'attachment.refused.archive':
    'is an archive or an office document, whatever its name says. Print it into a PDF, and attach that.',
  'attachment.refused.unknown':
    'is neither JPEG, PNG nor PDF, whatever its name says. Scan the paper, or print it into a PDF, and attach that.',
} as const;
