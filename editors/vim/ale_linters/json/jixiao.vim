call jixiao#ale#Define('json')
