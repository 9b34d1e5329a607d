# Letters and forms as PDF.
letter-open = Make a letter
letter-kind = Which letter
letter-summary = Summary of the application
letter-return = Return letter
letter-receipt = Receipt of original papers
letter-pack = Whole case with its documents
letter-by = Brought by
letter-language = Language of the letter
letter-save = Save as PDF
letter-shipped = Use the shipped template
