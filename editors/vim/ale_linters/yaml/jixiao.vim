call jixiao#ale#Define('yaml')
